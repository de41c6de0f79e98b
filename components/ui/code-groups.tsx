interface CodeGroupsProps {
  id: string
  /** Groups with hyphens between them. */
  code: string
  /** Accessible name. */
  label: string
}

/** A code large enough to copy by hand; its groups are numbered because one is asked back. */
export function CodeGroups({ id, code, label }: CodeGroupsProps) {
  const groups = code.split('-').map((group, index) => ({ number: index + 1, group }))
  return (
    <section aria-label={label}>
      <ol id={id} className="code-groups">
        {groups.map(({ number, group }) => (
          <li key={number}>
            <span className="code-number" aria-hidden="true">
              {number}
            </span>
            <span className="figures code-group">{group}</span>
          </li>
        ))}
      </ol>
    </section>
  )
}
