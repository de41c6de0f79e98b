'use client'

import { usePathname } from 'next/navigation'
import type { MouseEvent } from 'react'
import { hasQuickExit } from './exit-pages'
import { leave } from './leave'

interface QuickExitLinkProps {
  reporter: boolean
  exitUrl: string
  label: string
}

/** "Keluar cepat" for keyboards and screen readers: the second tab stop, visible on focus. */
export function QuickExitLink({ reporter, exitUrl, label }: QuickExitLinkProps) {
  if (!hasQuickExit(usePathname(), reporter)) return null
  const onClick = (event: MouseEvent) => {
    event.preventDefault()
    leave(exitUrl)
  }
  return (
    // A landmark of its own, since all content must be in one. A plain link, so that nothing prefetches it.
    <nav aria-label={label}>
      <a href="/api/keluar" onClick={onClick} className="skip-link">
        {label}
      </a>
    </nav>
  )
}
