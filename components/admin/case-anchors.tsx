interface CaseAnchorsProps {
  anchors: readonly { id: string; label: string }[]
}

/** Ways to the parts of a long case. */
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

/** On a phone, at hand below while the report is read: the way to the decision, which there stands after it. */
export function ToDecision() {
  return (
    <a href="#keputusan" className="to-decision button button-primary no-print">
      Ke keputusan
    </a>
  )
}
