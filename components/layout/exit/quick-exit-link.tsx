'use client'

import { usePathname } from 'next/navigation'
import type { FormEvent } from 'react'
import { hasQuickExit } from './exit-pages'
import { leave } from './leave'

interface QuickExitLinkProps {
  reporter: boolean
  exitUrl: string
  label: string
}

/**
 * "Keluar cepat" for keyboards and screen readers: the second tab stop, visible on focus. A form, because it
 * ends the session and a GET changes nothing: a link could be prefetched.
 */
export function QuickExitLink({ reporter, exitUrl, label }: QuickExitLinkProps) {
  if (!hasQuickExit(usePathname(), reporter)) return null
  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    leave(exitUrl)
  }
  return (
    // A landmark of its own, since all content must be in one. It leads away, so it is announced as a link.
    <nav aria-label={label}>
      <form action="/api/keluar" method="post" onSubmit={onSubmit}>
        <input type="hidden" name="cara" value="cepat" />
        {/* biome-ignore lint/a11y/useSemanticElements: a link cannot post. */}
        <button type="submit" role="link" className="skip-link">
          {label}
        </button>
      </form>
    </nav>
  )
}
