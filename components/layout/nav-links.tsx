'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'

export interface NavItem {
  href: string
  label: string
}

interface NavLinksProps {
  items: readonly NavItem[]
  /** One below the other, as in the menu of a phone. */
  stacked?: boolean
}

/** The places of a menu; the one where you are says so. */
export function NavLinks({ items, stacked = false }: NavLinksProps) {
  const here = usePathname()
  return (
    <ul className={stacked ? 'divide-y divide-line' : 'flex flex-wrap items-center gap-x-2 sm:gap-x-6'}>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
            prefetch={false}
            aria-current={here === item.href ? 'page' : undefined}
            className={`nav-link ${stacked ? 'w-full px-4' : ''}`}
          >
            {item.label}
          </Link>
        </li>
      ))}
    </ul>
  )
}
