import type { ReactNode } from 'react'

export interface TimelineItem {
  id: string
  when: string
  title: string
  body?: ReactNode
}

/**
 * Events, newest first; the line beside the text is decoration. A case has dozens of them, so that each is
 * few elements.
 */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="timeline">
      {items.map((item) => (
        <li key={item.id}>
          <p>{item.when}</p>
          <p>{item.title}</p>
          {item.body}
        </li>
      ))}
    </ol>
  )
}
