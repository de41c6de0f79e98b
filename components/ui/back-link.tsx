import { Link } from './link'

export interface BackLinkProps {
  href: string
  label: string
}

/** Link to the parent page, above the heading. */
export function BackLink({ href, label }: BackLinkProps) {
  return (
    <Link href={href} className="back-link small">
      <svg viewBox="0 0 8 12" className="h-3 w-2" aria-hidden="true" focusable="false">
        <path d="M6.5 1l-5 5 5 5" fill="none" stroke="currentColor" strokeWidth="1.8" />
      </svg>
      {label}
    </Link>
  )
}
