interface CaseAnchorsProps {
  anchors: readonly { id: string; label: string }[]
}

/** Links to the sections of a long case page. */
export function CaseAnchors({ anchors }: CaseAnchorsProps) {
  return (
    <nav aria-label="Bagian aduan" className="no-print">
      <ul className="flex flex-wrap gap-x-4">
        {anchors.map(({ id, label }) => (
          <li key={id}>
            <a href={`#${id}`} className="inline-flex min-h-9 items-center">
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** Link at the bottom of a phone screen to the decision, which comes after the report there. */
export function ToDecision() {
  return (
    <a href="#keputusan" className="to-decision button button-primary no-print">
      Ke keputusan
    </a>
  )
}
