import { Link } from './link'

export interface TabLink {
  href: string
  label: string
  count?: number | string
  current: boolean
}

/** Tabs as links with their own addresses, so they work without JavaScript and can be bookmarked. */
export function TabLinks({ label, tabs }: { label: string; tabs: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="mb-5 border-b border-line">
      <ul className="flex flex-wrap gap-x-6">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link href={tab.href} aria-current={tab.current ? 'page' : undefined} className="tab">
              {tab.label}
              {tab.count === undefined ? null : (
                <span className="figures small font-normal text-muted">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
