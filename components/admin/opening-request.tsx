import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { whenWords } from '@/components/kasus/message-thread'
import type { OpeningPart, RequestView } from '@/lib/identitas/queries'
import { toWitaDate } from '@/lib/waktu/calendar'
import { OpeningDecision } from './opening-decision'
import type { OpeningWords } from './opening-words'

interface OpeningRequestProps {
  request: RequestView
  part: OpeningPart
  aduanId: string
  words: OpeningWords
  actions: Record<'approve' | 'reject' | 'open', FormAction>
  /** Hidden fields of every form. */
  fields?: Record<string, string>
}

const moment = (iso: string) => whenWords(toWitaDate(new Date(iso)), iso)

/** A running request of an opening under four eyes, with what this administrator can do about it. */
export function OpeningRequest({ request, part, aduanId, words, actions, fields = {} }: OpeningRequestProps) {
  const { mine, stage, requester, reason, requestedAt, expiresAt } = request
  return (
    <div className="card space-y-3">
      <p className="font-semibold">
        {mine ? 'Anda' : requester} meminta {words.subject}
      </p>
      <p className="text-muted">{moment(requestedAt)}</p>
      <p className="typed border-l-4 border-brand pl-3">{reason}</p>
      {stage === 'asked' && mine ? (
        <p>Menunggu persetujuan petugas kedua. Berlaku sampai {moment(expiresAt)}.</p>
      ) : null}
      {stage === 'asked' && !mine && part === 'decides' ? (
        <>
          <p className="text-muted">Berlaku sampai {moment(expiresAt)}.</p>
          <OpeningDecision
            aduanId={aduanId}
            requestId={request.id}
            words={words}
            actions={actions}
            look="secondary"
            fields={fields}
          />
        </>
      ) : null}
      {stage === 'approved' && mine ? (
        <ActPanel
          action={actions.open}
          aduanId={aduanId}
          title={words.open.button}
          explain={`${words.open.explain} Berlaku sampai ${moment(expiresAt)}.`}
          fields={fields}
          look="secondary"
        />
      ) : null}
      {stage !== 'asked' && !mine ? (
        <p className="text-muted">
          {stage === 'approved' ? 'Sudah disetujui, belum dibuka peminta.' : 'Sedang terbuka bagi peminta.'}
        </p>
      ) : null}
    </div>
  )
}
