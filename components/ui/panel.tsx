import type { ReactNode } from 'react'

interface PanelProps {
  title?: string
  children: ReactNode
  /** `brand` for the one thing of a page that matters most, such as "Aduan terkirim". */
  tone?: 'plain' | 'brand'
  className?: string
}

/** A bordered part of a page. */
export function Panel({ title, children, tone = 'plain', className = '' }: PanelProps) {
  const look = tone === 'brand' ? 'border-l-4 border-l-brand bg-surface' : ''
  return (
    <section className={`card ${look} ${className}`}>
      {title ? <h2 className="mb-3 text-[1.2rem]">{title}</h2> : null}
      {children}
    </section>
  )
}
