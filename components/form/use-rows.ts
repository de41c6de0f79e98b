'use client'

import { type RefObject, useEffect, useRef, useState } from 'react'

/** Rows of a repeatable group: each keeps its identity, and with it its typed text, when another one goes. */
export interface Rows {
  ids: readonly number[]
  add: () => void
  remove: (id: number, words: string) => void
  /** What was removed last, for a status line. */
  said: string
  /** The element around the rows; a new row's first input gets the focus in it. */
  group: RefObject<HTMLFieldSetElement | null>
}

/**
 * Keeps the rows of a form in the browser, so that adding and removing one needs no network and loses no
 * letter. `first` is the number of rows to start with, `least` how many always stay.
 */
export function useRows(first: number, least: number): Rows {
  const [ids, setIds] = useState(() => Array.from({ length: Math.max(first, least) }, (_, index) => index))
  const [said, setSaid] = useState('')
  const next = useRef(ids.length)
  const group = useRef<HTMLFieldSetElement>(null)
  const changed = useRef<'added' | 'removed' | null>(null)
  useEffect(() => {
    if (!changed.current || !group.current) return
    const rows = group.current.querySelectorAll<HTMLElement>('[data-row]')
    const inRow = rows[rows.length - 1]?.querySelector<HTMLElement>('input')
    const target =
      changed.current === 'added' ? inRow : group.current.querySelector<HTMLElement>('[data-add-row]')
    changed.current = null
    target?.focus()
    // The draft is saved like after a key.
    group.current.dispatchEvent(new Event('input', { bubbles: true }))
  })
  const add = () => {
    changed.current = 'added'
    setIds([...ids, next.current++])
    setSaid('')
  }
  const remove = (id: number, words: string) => {
    setSaid(words)
    changed.current = 'removed'
    keepShown(group.current)
    const left = ids.filter((one) => one !== id)
    setIds(left.length < least ? [next.current++] : left)
  }
  return { ids, add, remove, said, group }
}

/**
 * Inputs that nobody typed into show their default, which goes by number: what they show now becomes their
 * own.
 */
function keepShown(group: HTMLElement | null): void {
  for (const input of group?.querySelectorAll('input') ?? []) {
    if (input.type === 'radio' || input.type === 'checkbox') input.checked = Boolean(input.checked)
    else input.value = String(input.value)
  }
}
