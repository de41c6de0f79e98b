import { LeakFindings } from '@/components/telaah/jawaban/leak-findings'
import type { DokumenView } from '@/lib/terlapor/dokumen-queries'
import { dokumenNames, dokumenParts, partLabel } from '@/lib/terlapor/rules'

/** A draft for everybody who does not write it: as the terlapor will read it, with what the check found. */
export function DocumentReview({ document }: { document: DokumenView }) {
  const { kind, status, author, body, review, revision } = document
  return (
    <article className="card space-y-4" aria-label={`Draf ${dokumenNames[kind]}`}>
      <p className="font-semibold">
        Draf oleh {author}
        {status === 'DIAJUKAN' ? ', menunggu persetujuan ketua' : ''}
      </p>
      <dl className="space-y-3">
        {dokumenParts[kind].map(({ key, label }) => (
          <div key={key}>
            <dt className="font-semibold">{label}</dt>
            <dd className="typed">{body[key] || 'Tidak diisi.'}</dd>
          </div>
        ))}
      </dl>
      <LeakFindings
        id={`pemeriksaan-${kind}`}
        review={review}
        revision={revision}
        labelOf={(key) => partLabel(kind, key)}
        editable={false}
      />
    </article>
  )
}
