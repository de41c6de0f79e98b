interface CaseAnchorsProps {
  anchors: readonly { id: string; label: string }[]
}

/** Links to the sections of a long case page, with the look of tabs. */
export function CaseAnchors({ anchors }: CaseAnchorsProps) {
  return (
    <nav aria-label="Bagian aduan" className="no-print border-b border-line">
      <ul className="flex flex-wrap gap-x-5">
        {anchors.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="tab">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
