import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { OwnLink } from '@/lib/sesudah/threats/queries'
import { words } from '@/lib/words/words'

const t = words('aduan')

/** The reporter's own cases that follow up this one, and the one that this case follows up. */
export function FollowUps({ links }: { links: { origin: OwnLink | null; followUps: OwnLink[] } }) {
  const { origin, followUps } = links
  if (!origin && followUps.length === 0) return null
  const link = ({ id }: OwnLink, text: ReactNode) => (
    <Link href={`/aduan/${id}`} className="figures font-semibold">
      {text}
    </Link>
  )
  return (
    <Notice kind="info" title={origin ? t('aduanLanjutan') : t('adaAduanLanjutan')}>
      {origin ? (
        <p>
          {t.rich('aduanIniMenindaklanjuti', { nomor: origin.nomor, tautan: (isi) => link(origin, isi) })}
        </p>
      ) : null}
      {followUps.map((one) => (
        <p key={one.id}>
          {t.rich('didahulukanKarenaMenyangkutKeselamatan', {
            nomor: one.nomor,
            tautan: (isi) => link(one, isi),
            status: statusLabels[one.status],
          })}
        </p>
      ))}
    </Notice>
  )
}
