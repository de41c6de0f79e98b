import { z } from 'zod'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db } from '@/lib/platform/db/client'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { openFromBox } from '@/lib/vault/drop-box'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { type RequestState, requestState } from './tugas-rules'

/** What an office reads: its own name and the question, nothing of the case. */
export interface OfficeQuestion {
  office: string
  question: string
}

/** What an office answers. */
export interface OfficeAnswer {
  text: string
  /** Name and position of who answers for the office. */
  by: string
  letter: string
}

/**
 * The internal side of a request: the question, and the secret half of the key that the answer is sealed to.
 */
export interface RequestBody extends OfficeQuestion {
  secret: string
  /** Why findings of the leak check may stay; empty where there were none. */
  reason: string
}

export interface RequestView extends OfficeQuestion {
  id: string
  author: string
  at: string
  expiresOn: WitaDate
  state: RequestState
  answeredAt: string | null
  answer: OfficeAnswer | null
}

const bodies = sealedColumn<RequestBody>(
  'permintaan_instansi',
  'sealed_body',
  'internal',
  z.object({ office: z.string(), question: z.string(), secret: z.string(), reason: z.string() }),
)

/** Where the columns stand that go to an office and come back; each opens in its own row alone. */
export const requestAt = (id: string, column: 'sealed_question' | 'sealed_answer') => ({
  table: 'permintaan_instansi',
  column,
  rowId: id,
})

/** Seals the internal side of a request. */
export function sealRequest(internal: CompartmentKey, id: string, body: RequestBody): Promise<Bytes> {
  return bodies.seal(internal, id, body)
}

/** The requests of a case with what came back, the newest first. */
export async function requestsOf(
  db: Db,
  { internal }: CaseKeys,
  aduanId: string,
  today: WitaDate,
): Promise<RequestView[]> {
  if (!internal) return []
  const rows = await db.permintaanInstansi.findMany({
    where: { aduanId },
    orderBy: [{ at: 'desc' }, { id: 'asc' }],
  })
  const nameOf = await staffNames(
    db,
    rows.map((row) => row.authorId),
  )
  return Promise.all(
    rows.map(async (row) => {
      const body = await bodies.open(internal, row.id, row.sealedBody)
      const expiresOn = fromDateColumn(row.expiresOn)
      return {
        id: row.id,
        author: nameOf(row.authorId),
        at: row.at.toISOString(),
        expiresOn,
        office: body.office,
        question: body.question,
        state: requestState({ ...row, expiresOn }, today),
        answeredAt: row.answeredAt?.toISOString() ?? null,
        answer: row.sealedAnswer ? await openAnswer(body.secret, row.id, row.sealedAnswer) : null,
      }
    }),
  )
}

async function openAnswer(secret: string, id: string, sealed: Bytes): Promise<OfficeAnswer> {
  const answer: OfficeAnswer = JSON.parse(await openFromBox(secret, requestAt(id, 'sealed_answer'), sealed))
  return answer
}
