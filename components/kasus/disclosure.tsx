'use client'

import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import says from '@/lib/words/id/bagian.json' with { type: 'json' }

interface DisclosureProps {
  /** Text of the button that opens it. */
  title: string
  children: ReactNode
  /** Level of the title: 2 where it stands right below the page's heading. */
  level?: 2 | 3
  open?: boolean
  /** Not available now: the button is hidden, and the children decide whether they show. */
  withdrawn?: boolean
  /** Shortcut that opens it on a page with a keyboard map (`data-pintas`). */
  shortcut?: string | undefined
  /** The one filled button of a page is its next step. */
  opener?: 'primary' | 'secondary'
  /** Where the focus goes on opening: the first field or the submit button. */
  focus?: 'field' | 'submit'
  /** Of the disclosures of this name one is open at a time; what was typed in another stays in it. */
  among?: string | undefined
  /** Id of the disclosure; an address that ends in it opens it. */
  anchor?: string | undefined
}

const FIELDS = 'select, textarea, input:not([type="hidden"])'

/**
 * Content that opens below a button. Without JavaScript it is open and the button is hidden (globals.css,
 * .disclosure), so that everything stays reachable. Esc closes it and keeps typed text.
 */
export function Disclosure({
  title,
  children,
  level = 3,
  open = false,
  withdrawn = false,
  shortcut,
  opener: look = 'secondary',
  focus,
  among,
  anchor,
}: DisclosureProps) {
  const [shown, setShown] = useState(open)
  const opener = useRef<HTMLButtonElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const byHand = useRef(false)
  const id = useId()
  const Heading = `h${level}` as const
  useEffect(() => {
    if (open) setShown(true)
  }, [open])
  useEffect(() => {
    if (!shown || !byHand.current || !focus) return
    byHand.current = false
    body.current?.querySelector<HTMLElement>(focus === 'field' ? FIELDS : 'button[type="submit"]')?.focus()
  }, [shown, focus])
  useEffect(() => {
    if (!anchor) return
    const onAddress = () => {
      if (location.hash === `#${anchor}`) setShown(true)
    }
    onAddress()
    addEventListener('hashchange', onAddress)
    return () => removeEventListener('hashchange', onAddress)
  }, [anchor])
  useEffect(() => {
    if (!among) return
    const onOther = (event: Event) => {
      if (event instanceof CustomEvent && event.detail !== id) setShown(false)
    }
    document.addEventListener(`open-${among}`, onOther)
    return () => document.removeEventListener(`open-${among}`, onOther)
  }, [among, id])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented) return
    setShown(false)
    opener.current?.focus()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is an addition; the button does the same.
    <div
      id={anchor}
      className={withdrawn ? 'contents' : 'disclosure'}
      data-open={shown || withdrawn ? 'ya' : 'tidak'}
      onKeyDown={withdrawn ? undefined : onKeyDown}
    >
      {withdrawn ? null : (
        <div className="disclosure-head flex items-center justify-between gap-3">
          <Heading className={shown ? undefined : 'disclosure-title'}>{title}</Heading>
          <button
            ref={opener}
            type="button"
            className={`disclosure-opener ${shown ? 'button-quiet' : `button button-${look}`}`}
            aria-expanded={shown}
            aria-controls={id}
            aria-keyshortcuts={shortcut}
            data-pintas={shortcut}
            onClick={() => {
              byHand.current = !shown
              if (!shown && among) document.dispatchEvent(new CustomEvent(`open-${among}`, { detail: id }))
              setShown(!shown)
            }}
          >
            {shown ? says.tutup : title}
          </button>
        </div>
      )}
      <div ref={body} id={id} className={withdrawn ? 'contents' : 'disclosure-body'}>
        {children}
      </div>
    </div>
  )
}
