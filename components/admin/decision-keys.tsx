'use client'

import { useEffect, useState } from 'react'

const KEYS = ['m', 'v', 'l', 'd', 'a', 'c', 'r']
const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]'

/**
 * Keys of a case's page (look-and-feel.md 11.1): a letter opens or focuses what carries it as `data-pintas`, and never
 * sends anything. Ctrl+Enter presses the button of the form that is being filled in; a message that the reporter will
 * read is asked about once. `letters` is off for those who switched single keys off.
 */
export function DecisionKeys({ letters }: { letters: boolean }) {
  const [asked, setAsked] = useState<HTMLFormElement | null>(null)
  useEffect(() => {
    const send = (target: Element | null) => {
      const form = target?.closest('form')
      const button = form?.querySelector<HTMLButtonElement>('button[type="submit"]')
      if (!form || !button) return false
      if (form.querySelector('[data-dibaca="pelapor"]') && asked !== form) setAsked(form)
      else {
        setAsked(null)
        form.requestSubmit(button)
      }
      return true
    }
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null
      if (
        event.defaultPrevented ||
        event.isComposing ||
        event.altKey ||
        document.querySelector('dialog[open]')
      )
        return
      if (event.ctrlKey || event.metaKey) {
        if (event.key === 'Enter' && send(target)) event.preventDefault()
        return
      }
      setAsked(null)
      const key = event.key.toLowerCase()
      if (!letters || event.shiftKey || !KEYS.includes(key) || target?.closest(TYPING)) return
      const place = document.querySelector<HTMLElement>(`[data-pintas="${key}"]`)
      if (!place) return
      event.preventDefault()
      place.focus()
      place.scrollIntoView({ block: 'nearest' })
      if (place.getAttribute('aria-expanded') === 'false') place.click()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [letters, asked])
  return (
    <p role="status" className={asked ? 'decision-ask' : 'sr-only'}>
      {asked ? 'AKAN DIBACA PELAPOR. Tekan Ctrl+Enter sekali lagi untuk mengirim.' : ''}
    </p>
  )
}
