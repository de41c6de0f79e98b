'use client'

import { useLayoutEffect, useRef } from 'react'

/** What keys do: "j", "shift+x", or two in a row as "g v". */
export type KeyMap = Record<string, () => void>

/** The second key of two has to follow within this time. */
const PAIR_MS = 1200
const TYPING = 'input:not([type="checkbox"]):not([type="radio"]), textarea, select, [contenteditable]'

/**
 * Single keys for those who work by keyboard. Never inside inputs or dialogs, never together with Ctrl, Alt or Cmd, so
 * that neither typing nor the browser's own keys are touched; off when the person switched them off.
 */
export function useKeys(keys: KeyMap, enabled: boolean): void {
  const latest = useRef(keys)
  latest.current = keys
  // In the same moment as the page says so: a key pressed right after "mati" is on the screen must do nothing.
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
      // Enter belongs to whatever has the focus.
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
