'use client'

import { useRouter } from 'next/navigation'
import { useRef } from 'react'
import { useKeys } from './use-keys'

interface QueueKeysProps {
  enabled: boolean
  /** Targets of `[`, `]` and the pairs that begin with `g`. */
  places: Record<string, string>
}

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('[data-antrean] tbody th a')]
const boxOf = (link: HTMLAnchorElement | undefined) =>
  link?.closest('tr')?.querySelector<HTMLInputElement>('input[name="pilih"]') ?? null
const chosen = () => [
  ...document.querySelectorAll<HTMLInputElement>('[data-antrean] input[name="pilih"]:checked'),
]

/** Keyboard shortcuts of the queue. They move the real focus, so focus ring and screen reader follow. */
export function QueueKeys({ enabled, places }: QueueKeysProps) {
  const router = useRouter()
  const current = useRef(-1)
  const lastChosen = useRef(0)

  /** The focused row, or the one that had the focus last. */
  const here = () => {
    const rows = links()
    const at = rows.findIndex((link) => link.closest('tr')?.contains(document.activeElement))
    if (at >= 0) current.current = at
    return { rows, at: Math.min(current.current, rows.length - 1) }
  }
  const go = (step: number) => {
    const { rows, at } = here()
    const to = Math.max(0, Math.min(rows.length - 1, at + step))
    rows[to]?.focus()
    rows[to]?.scrollIntoView({ block: 'nearest' })
    current.current = to
  }
  const choose = (range: boolean) => {
    const { rows, at } = here()
    const row = Math.max(0, at)
    const box = boxOf(rows[row])
    if (!box) return
    const [from, to] = range ? [lastChosen.current, row] : [row, row]
    const on = range || !box.checked
    for (const link of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) setBox(boxOf(link), on)
    lastChosen.current = row
    rows[row]?.focus()
    current.current = row
  }
  const open = () => {
    const { rows, at } = here()
    rows[Math.max(0, at)]?.click()
  }
  const assign = () => {
    if (chosen().length === 0) choose(false)
    document.querySelector<HTMLSelectElement>('[data-antrean] select[name="petugas"]')?.focus()
  }
  const clear = () => {
    for (const box of chosen()) setBox(box, false)
  }
  useKeys(
    {
      j: () => go(1),
      k: () => go(-1),
      o: open,
      enter: open,
      '/': () => document.querySelector<HTMLInputElement>('input[name="cari"]')?.focus(),
      x: () => choose(false),
      'shift+x': () => choose(true),
      a: assign,
      escape: clear,
      ...Object.fromEntries(Object.entries(places).map(([key, href]) => [key, () => router.push(href)])),
    },
    enabled,
  )
  return null
}

/** Ticks a box with an event like a click, so that listeners such as the counter are called. */
function setBox(box: HTMLInputElement | null, on: boolean): void {
  if (box && box.checked !== on) box.click()
}
