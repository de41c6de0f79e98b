'use client'

import { usePathname } from 'next/navigation'
import { Link } from '@/components/ui/link'

export interface NavItem {
  href: string
  label: string
}

interface NavLinksProps {
  items: readonly NavItem[]
  /** Vertical, as in the phone menu. */
  stacked?: boolean
}

/** Links of a menu; the current page's link is marked. */
export function NavLinks({ items, stacked = false }: NavLinksProps) {
  const here = usePathname()
  return (
    <ul className={stacked ? 'divide-y divide-line' : 'flex flex-wrap items-center gap-x-2 sm:gap-x-6'}>
      {items.map((item) => (
        <li key={item.href}>
          <Link
            href={item.href}
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
