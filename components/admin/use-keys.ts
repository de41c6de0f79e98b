'use client'

import { useLayoutEffect, useRef } from 'react'

/** Action of each key: "j", "shift+x", or a pair such as "g v". */
export type KeyMap = Record<string, () => void>

/** The second key of a pair must follow within this time. */
const PAIR_MS = 1200
const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]'

/**
 * Single-key shortcuts. They never fire inside inputs or dialogs, or together with Ctrl, Alt or Cmd, so they
 * interfere neither with typing nor with the browser's own shortcuts; the person can switch them off.
 */
export function useKeys(keys: KeyMap, enabled: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  // A layout effect: a key pressed right after the page shows "mati" must already do nothing.
  useLayoutEffect(() => {
    if (!enabled) return
    let first: { key: string; at: number } | null = null
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing)
        return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest(TYPING) || document.querySelector('dialog[open]')) return
      const key = nameOf(event)
      const pair = first && event.timeStamp - first.at < PAIR_MS ? `${first.key} ${key}` : null
      const act = (pair && latest.current[pair]) || latest.current[key]
      first = act ? null : { key, at: event.timeStamp }
      // Enter belongs to the focused element.
      if (!act || (key === 'enter' && target?.closest('a, button, summary, input'))) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [enabled])
}

function nameOf({ key, shiftKey }: KeyboardEvent): string {
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  return shiftKey && letter ? `shift+${key.toLowerCase()}` : key.toLowerCase()
}
