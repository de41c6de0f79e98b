import type { ReactNode } from 'react'
import { words } from '@/lib/words/words'

const t = words('bagian')

interface SectionProps {
  id: string
  title: string
  children: ReactNode
  /** Marks content that the reporter never sees. */
  internal?: boolean
  className?: string
}

/** A section of a page with its heading; internal sections are marked by label, colour and position. */
export function Section({ id, title, children, internal = false, className = '' }: SectionProps) {
  return (
    <section
      id={id}
      aria-labelledby={`${id}-judul`}
      className={`${internal ? 'band band-internal' : ''} ${className}`}
    >
      {internal ? (
        <p className="band-label mb-1 text-body font-bold text-warn">{t('internalTidakDibacaPelapor')}</p>
      ) : null}
      <h2 id={`${id}-judul`} className="mb-3">
        {title}
      </h2>
      {children}
    </section>
  )
}
