import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'

interface FilterBarProps {
  /** Words of the button, for instance "Saring dan urutkan". */
  title: string
  open: boolean
  /** A GET form with the class `filter-form`. */
  children: ReactNode
}

/**
 * What narrows a list or a report: one button, and below it a plain GET form, so that each result has its own
 * address.
 */
export function FilterBar({ title, open, children }: FilterBarProps) {
  return (
    <details open={open} className="filters no-print">
      <summary className="button-quiet">{title}</summary>
      {children}
    </details>
  )
}

/** The last cell of its form; `clearHref`, while something is narrowed, is the same page without it. */
export function FilterButtons({ clearHref }: { clearHref: string | null }) {
  return (
    <div className="flex flex-wrap items-center gap-3">
      <button type="submit" className="button button-secondary">
        Terapkan
      </button>
      {clearHref ? (
        <Link href={clearHref} className="button-quiet">
          Hapus saringan
        </Link>
      ) : null}
    </div>
  )
}
