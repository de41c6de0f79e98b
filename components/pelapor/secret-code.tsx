import { words } from '@/lib/words/words'

/** A kode rahasia, large enough to copy by hand; its groups are numbered because one is asked back. */
export function SecretCode({ code }: { code: string }) {
  const t = words('kodeRahasia')
  return (
    <section aria-label={t('nama')}>
      <ol id="kode-rahasia" className="code-groups">
        {numbered(code).map(({ number, group }) => (
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

function numbered(code: string): { number: number; group: string }[] {
  return code.split('-').map((group, index) => ({ number: index + 1, group }))
}
