import { Link } from '@/components/ui/link'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { LinkedCase, LinkedCases } from '@/lib/verifikasi/linked-cases'

interface LinkedCasesListProps {
  linked: LinkedCases
  /** Base path of case pages for this role, without the id. */
  base: string
}

/** The cases handled together with this one; the reporter of each gets their own answer. */
export function LinkedCasesList({
  linked: { main, duplicates, origin, followUps },
  base,
}: LinkedCasesListProps) {
  const link = (one: LinkedCase) => (
    <>
      <Link href={`${base}/${one.id}`} className="figures font-semibold">
        {one.nomor}
      </Link>{' '}
      <span className="text-muted">· {statusLabels[one.status]}</span>
    </>
  )
  return (
    <div className="space-y-2">
      {main ? <p>Aduan utama: {link(main)}</p> : null}
      {duplicates.length > 0 ? (
        <>
          <p>Digabungkan dengan aduan ini:</p>
          <ul className="list-disc pl-5">
            {duplicates.map((one) => (
              <li key={one.id}>{link(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      {origin ? <p>Pelapor merasa terancam setelah aduan {link(origin)}</p> : null}
      {followUps.length > 0 ? (
        <>
          <p>Pelapor merasa terancam setelah aduan ini; ditangani dalam:</p>
          <ul className="list-disc pl-5">
            {followUps.map((one) => (
              <li key={one.id}>{link(one)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <p className="text-muted">
        Setiap pelapor menerima jawaban resmi pada aduannya sendiri dan tidak mengetahui adanya pelapor lain.
      </p>
    </div>
  )
}
