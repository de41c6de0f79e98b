import { words } from '@/lib/words/words'
import { Link } from './link'

const t = words('bagian')

interface PaginationProps {
  /** What is paged; names the landmark. */
  label: string
  previous: string | null
  next: string | null
  /** "20 aduan dari 134" */
  summary?: string
}

/** Keyset pagination: links to the previous and next page. */
export function Pagination({ label, previous, next, summary }: PaginationProps) {
  if (!previous && !next && !summary) return null
  return (
    <nav aria-label={label} className="mt-4 flex flex-wrap items-center justify-between gap-3">
      <p className="small text-muted">{summary}</p>
      <ul className="flex gap-3">
        {previous ? (
          <li>
            <Link href={previous} rel="prev" className="button button-secondary">
              {t('sebelumnya')}
            </Link>
          </li>
        ) : null}
        {next ? (
          <li>
            <Link href={next} rel="next" className="button button-secondary">
              {t('berikutnya')}
            </Link>
          </li>
        ) : null}
      </ul>
    </nav>
  )
}
