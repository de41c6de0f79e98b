import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { OwnLink } from '@/lib/sesudah/threats/queries'

/** The reporter's own cases that follow up this one, and the one that this case follows up. */
export function FollowUps({ links }: { links: { origin: OwnLink | null; followUps: OwnLink[] } }) {
  const { origin, followUps } = links
  if (!origin && followUps.length === 0) return null
  const link = ({ id, nomor }: OwnLink) => (
    <Link href={`/aduan/${id}`} className="figures font-semibold">
      {nomor}
    </Link>
  )
  return (
    <Notice kind="info" title={origin ? 'Aduan lanjutan' : 'Ada aduan lanjutan'}>
      {origin ? <p>Aduan ini menindaklanjuti {link(origin)}.</p> : null}
      {followUps.map((one) => (
        <p key={one.id}>
          {link(one)} · {statusLabels[one.status]}. Didahulukan karena menyangkut keselamatan Anda.
        </p>
      ))}
    </Notice>
  )
}
