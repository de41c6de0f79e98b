'use client'

import { useRouter } from 'next/navigation'
import { useKeys } from './use-keys'

interface CaseKeysProps {
  enabled: boolean
  /** Where keys lead, e.g. "j" to the next case of the view; a key without a place does nothing. */
  places: Record<string, string>
  /** Keys that open or focus what carries `data-pintas` with the same key; nothing is ever sent by them. */
  panels?: readonly string[]
}

/** The keys of a case's page: to its neighbours in the view, and to panels that open. */
export function CaseKeys({ enabled, places, panels = [] }: CaseKeysProps) {
  const router = useRouter()
  useKeys(
    {
      ...Object.fromEntries(Object.entries(places).map(([key, href]) => [key, () => router.push(href)])),
      ...Object.fromEntries(panels.map((key) => [key, () => openPanel(key)])),
    },
    enabled,
  )
  return null
}

/** Focuses the element of a key; a closed opener is opened as well, a button that sends is only focused. */
function openPanel(key: string): void {
  const target = document.querySelector<HTMLElement>(`[data-pintas="${key}"]`)
  target?.focus()
  target?.scrollIntoView({ block: 'nearest' })
  if (target?.getAttribute('aria-expanded') === 'false') target.click()
}
