import { IdentityDecision } from '@/components/admin/identity-decision'
import { KeptForms } from '@/components/form/kept-forms'
import { whenWords } from '@/components/kasus/message-thread'
import { MoveNotice } from '@/components/kasus/move-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { clockNow } from '@/lib/clock'
import { openRequests } from '@/lib/identitas/queries'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { approveIdentityAction, rejectIdentityAction } from '../aduan/[id]/identity-actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

const ACTIONS = { approveIdentity: approveIdentityAction, rejectIdentity: rejectIdentityAction }
const moment = (iso: string) => whenWords(toWitaDate(new Date(iso)), iso)

/** Identity requests that wait for this administrator, decided here with the reason in sight. */
export default async function IdentitasPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const [requests, kept, { selesai }] = await Promise.all([
    openRequests(db(), viewer, clockNow()),
    keptValues(viewer.userId, '/admin/identitas'),
    searchParams,
  ])
  return (
    <KeptForms values={kept} className="space-y-6">
      <div className="space-y-2">
        <h1>Pembukaan identitas</h1>
        <p className="measure text-muted">
          Identitas pelapor hanya terbuka bila dua orang sepakat: yang satu meminta dengan alasan tertulis,
          yang lain menyetujui. Di sini tampil permintaan yang menunggu keputusan Anda.
        </p>
      </div>
      <MoveNotice selesai={selesai} />
      {requests.length === 0 ? (
        <EmptyState title="Tidak ada permintaan yang menunggu Anda">
          <p>Hanya pembuka identitas kedua yang menerima permintaan. Masing-masing berlaku 24 jam.</p>
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {requests.map(({ id, aduanId, nomor, requester, reason, requestedAt, expiresAt }) => (
            <li key={id} className="card space-y-3" aria-labelledby={`permintaan-${id}`}>
              <h2 id={`permintaan-${id}`}>
                <Link href={`/admin/aduan/${aduanId}#identitas`} className="figures">
                  {nomor}
                </Link>
              </h2>
              <p className="text-muted">
                {requester} meminta {moment(requestedAt)}. Berlaku sampai {moment(expiresAt)}.
              </p>
              <p className="typed border-l-4 border-brand pl-3">
                {reason ?? 'Alasannya tidak dapat dibuka. Buka aduannya.'}
              </p>
              <IdentityDecision aduanId={aduanId} requestId={id} actions={ACTIONS} from="identitas" />
            </li>
          ))}
        </ul>
      )}
    </KeptForms>
  )
}
