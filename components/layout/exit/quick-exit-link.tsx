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

/** The same for whoever goes by keyboard or screen reader: the second stop of the page, seen when it is reached. */
export function QuickExitLink({ reporter, exitUrl, label }: QuickExitLinkProps) {
  if (!hasQuickExit(usePathname(), reporter)) return null
  const onClick = (event: MouseEvent) => {
    event.preventDefault()
    leave(exitUrl)
  }
  return (
    // A landmark of its own, as everything on a page lies in one. Not a link of the framework: nothing may fetch this address ahead.
    <nav aria-label={label}>
      <a href="/api/keluar" onClick={onClick} className="skip-link">
        {label}
      </a>
    </nav>
  )
}
