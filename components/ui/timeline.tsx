import type { ReactNode } from 'react'

export interface TimelineItem {
  id: string
  when: string
  title: string
  body?: ReactNode
}

/** Events, newest first; the line beside the text is decoration. */
export function Timeline({ items }: { items: readonly TimelineItem[] }) {
  return (
    <ol className="border-l-2 border-line pl-5">
      {items.map((item) => (
        <li key={item.id} className="relative pb-5 last:pb-0">
          <span
            aria-hidden="true"
            className="absolute -left-[27px] top-2 size-3 rounded-full border-2 border-brand bg-ground"
          />
          <p className="text-[0.9rem] text-muted">{item.when}</p>
          <p className="font-semibold">{item.title}</p>
          {item.body ? <div className="mt-1 space-y-1">{item.body}</div> : null}
        </li>
      ))}
    </ol>
  )
}
