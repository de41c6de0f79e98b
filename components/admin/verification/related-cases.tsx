import { Link } from '@/components/ui/link'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { RelatedCase } from '@/lib/verifikasi/related/queries'

interface RelatedCasesProps {
  aduanId: string
  cases: readonly RelatedCase[]
  /** Linking is possible now. */
  mayLink: boolean
}

/** Open cases that resemble this one, with the reason, and the form that links them. */
export function RelatedCases({ aduanId, cases, mayLink }: RelatedCasesProps) {
  if (cases.length === 0) {
    return <p className="text-muted">Tidak ada aduan berjalan yang mirip di antara yang dapat Anda buka.</p>
  }
  return (
    <ul className="divide-y divide-line border-y border-line">
      {cases.map((one) => (
        <li key={one.id} className="space-y-1 py-3">
          <p>
            <Link href={`/admin/aduan/${one.id}`} className="figures font-semibold">
              {one.nomor}
            </Link>{' '}
            <span className="text-muted">· {statusLabels[one.status]}</span>
          </p>
          <p>{one.ringkasan}</p>
          <p className="text-body text-muted">Mirip karena {one.reasons.join(', ')}.</p>
          {mayLink ? (
            <p>
              <Link href={`/admin/aduan/${aduanId}?duplikat=${one.id}#keputusan`} className="font-semibold">
                Jadikan duplikat dari {one.nomor}
              </Link>
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
