import { OpeningDecision } from '@/components/admin/opening-decision'
import { identityWords, originalWords } from '@/components/admin/opening-words'
import { KeptForms } from '@/components/form/kept-forms'
import { whenWords } from '@/components/kasus/message-thread'
import { MoveNotice } from '@/components/kasus/move-notice'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { clockNow } from '@/lib/clock'
import { openRequests } from '@/lib/identitas/queries'
import { db } from '@/lib/platform/db/client'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import {
  approveOriginalAction,
  rejectOriginalAction,
} from '../aduan/[id]/bukti/[lampiranId]/original-actions'
import { approveIdentityAction, rejectIdentityAction } from '../aduan/[id]/identity-actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

const DECISIONS = {
  identity: {
    what: 'Identitas pelapor',
    words: identityWords,
    actions: { approve: approveIdentityAction, reject: rejectIdentityAction },
  },
  original: {
    what: 'Berkas asli',
    words: originalWords,
    actions: { approve: approveOriginalAction, reject: rejectOriginalAction },
  },
}
const moment = (iso: string) => whenWords(toWitaDate(new Date(iso)), iso)

/**
 * Requests of identities and sealed originals that wait for this administrator, decided here with the reason
 * in sight.
 */
export default async function IdentitasPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const [requests, kept, { selesai }] = await Promise.all([
    openRequests(db(), viewer, clockNow()),
    keptValues(viewer.userId, '/admin/identitas'),
    searchParams,
  ])
  return (
    <KeptForms values={kept} className="space-y-6">
      <PageHead title="Pembukaan identitas">
        Identitas pelapor, dan berkas asli yang tidak punya salinan aman, hanya terbuka bila dua orang
        sepakat: yang satu meminta dengan alasan tertulis, yang lain menyetujui. Di sini tampil permintaan
        yang menunggu keputusan Anda.
      </PageHead>
      <MoveNotice selesai={selesai} />
      {requests.length === 0 ? (
        <EmptyState title="Tidak ada permintaan yang menunggu Anda">
          <p>Hanya pembuka identitas kedua yang menerima permintaan. Masing-masing berlaku 24 jam.</p>
        </EmptyState>
      ) : (
        <ul className="space-y-4">
          {requests.map((request, index) => {
            const { id, aduanId, lampiranId, nomor, requester, reason, requestedAt, expiresAt } = request
            const { what, words, actions } = DECISIONS[lampiranId ? 'original' : 'identity']
            const at = lampiranId ? `/bukti/${lampiranId}#asli` : '#identitas'
            return (
              <li key={id} className="card space-y-3" aria-labelledby={`permintaan-${id}`}>
                <h2 id={`permintaan-${id}`}>
                  {what},{' '}
                  <Link href={`/admin/aduan/${aduanId}${at}`} className="figures">
                    {nomor}
                  </Link>
                </h2>
                <p className="text-muted">
                  {requester} meminta {moment(requestedAt)}. Berlaku sampai {moment(expiresAt)}.
                </p>
                <p className="typed border-l-4 border-brand pl-3">
                  {reason ?? 'Alasannya tidak dapat dibuka. Buka aduannya.'}
                </p>
                <OpeningDecision
                  aduanId={aduanId}
                  requestId={id}
                  words={words}
                  actions={actions}
                  look={index === 0 ? 'primary' : 'secondary'}
                  fields={{ dari: 'identitas', ...(lampiranId ? { lampiran: lampiranId } : {}) }}
                />
              </li>
            )
          })}
        </ul>
      )}
    </KeptForms>
  )
}
