'use client'

import { type NavItem, NavLinks } from './nav-links'

interface MenuFoldProps {
  label: string
  navLabel: string
  items: readonly NavItem[]
  className?: string
}

/**
 * Following a link closes the menu. One within the same page changes neither path nor query, so clicks are
 * watched.
 */
function closedByLinks(menu: HTMLDetailsElement | null): void {
  menu?.addEventListener('click', ({ target }) => {
    if (target instanceof Element && target.closest('a')) menu.open = false
  })
}

/** A menu that opens: a native disclosure; with JavaScript, following a link closes it. */
export function MenuFold({ label, navLabel, items, className = '' }: MenuFoldProps) {
  return (
    <details ref={closedByLinks} className={`group relative ${className}`}>
      <summary className="button button-secondary list-none gap-1.5 px-2 max-sm:text-body [&::-webkit-details-marker]:hidden">
        {label}
        <svg
          viewBox="0 0 12 8"
          className="h-2 w-3 group-open:rotate-180"
          aria-hidden="true"
          focusable="false"
        >
          <path d="M1 1.500l5 5 5-5" fill="none" stroke="currentColor" strokeWidth="1.8" />
        </svg>
      </summary>
      <nav
        aria-label={navLabel}
        className="absolute right-0 z-30 mt-2 w-64 rounded-card border border-control bg-ground py-1"
      >
        <NavLinks items={items} stacked />
      </nav>
    </details>
  )
}
