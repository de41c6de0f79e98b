'use client'

import { useRouter } from 'next/navigation'
import { useKeys } from './use-keys'

interface CaseKeysProps {
  enabled: boolean
  /** Target of each key, e.g. "j" for the next case of the view; a key without a target does nothing. */
  places: Record<string, string>
  /**
   * Keys that open or focus the element with the same `data-pintas`; only `data-tekan` is pressed. A key that
   * has a place, too, leads there from a page without the element.
   */
  panels?: readonly string[]
}

/** Keyboard shortcuts of a case page: to neighbouring cases of the view, and to panels. */
export function CaseKeys({ enabled, places, panels = [] }: CaseKeysProps) {
  const router = useRouter()
  const go = (key: string) => {
    const href = places[key]
    if (href) router.push(href)
  }
  useKeys(
    {
      ...Object.fromEntries(Object.keys(places).map((key) => [key, () => go(key)])),
      ...Object.fromEntries(panels.map((key) => [key, () => openPanel(key) || go(key)])),
    },
    enabled,
  )
  return null
}

/**
 * Focuses the element of a key and opens a closed disclosure; a submit button is only focused, unless it is
 * marked `data-tekan` because it can be undone and the reporter reads nothing of it. False if the page has no
 * such element.
 */
function openPanel(key: string): boolean {
  const target = document.querySelector<HTMLElement>(`[data-pintas="${key}"]`)
  if (!target) return false
  target.focus()
  target.scrollIntoView({ block: 'nearest' })
  // Already open: to its button, where Ctrl+Enter decides.
  if (target.getAttribute('aria-expanded') === 'true')
    document
      .getElementById(target.getAttribute('aria-controls') ?? '')
      ?.querySelector<HTMLElement>('button[type="submit"]')
      ?.focus()
  if (target.getAttribute('aria-expanded') === 'false' || target.dataset.tekan) target.click()
  return true
}
