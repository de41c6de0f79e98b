import { z } from 'zod'
import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { newId } from '@/lib/platform/db/id'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn, sealedText } from '@/lib/vault/column'
import type { Interview, Visit } from './lapangan-rules'

/** One step of the work on a case, as staff of the case read it; the reporter never does. */
export interface TindakLanjutBody {
  kind: string
  /** Day of the step, YYYY-MM-DD. */
  onDate: string
  /** Office that was asked or visited. */
  office: string
  letter: string
  text: string
  /** A visit: where, whom they met, which files. */
  visit?: Visit
  /** A record of an interview. */
  interview?: Interview
}

interface Author {
  aduanId: string
  authorId: string
  now: Date
}

const steps = sealedColumn<TindakLanjutBody>(
  'tindak_lanjut',
  'sealed_body',
  'internal',
  z.object({
    kind: z.string(),
    onDate: z.string(),
    office: z.string(),
    letter: z.string(),
    text: z.string(),
    visit: z.object({ place: z.string(), people: z.string(), files: z.array(z.string()) }).exactOptional(),
    interview: z
      .object({
        subject: z.string(),
        position: z.string(),
        hours: z.string(),
        examiners: z.string(),
        text: z.string(),
      })
      .exactOptional(),
  }),
)
const notes = sealedText('catatan_internal', 'sealed_body', 'internal')

/** Writes a step of tindak lanjut under the internal key. */
export async function appendTindakLanjut(
  tx: Tx,
  internal: CompartmentKey,
  { aduanId, authorId, now }: Author,
  body: TindakLanjutBody,
): Promise<void> {
  const id = newId()
  const sealedBody = await steps.seal(internal, id, body)
  await tx.tindakLanjut.create({ data: { id, aduanId, authorId, at: now, sealedBody } })
}

/** Writes a note among staff under the internal key. */
export async function appendCatatan(
  tx: Tx,
  internal: CompartmentKey,
  { aduanId, authorId, now, authorRole }: Author & { authorRole: ActorRole },
  text: string,
): Promise<void> {
  const id = newId()
  const sealedBody = await notes.seal(internal, id, text)
  await tx.catatanInternal.create({ data: { id, aduanId, authorId, authorRole, at: now, sealedBody } })
}

/** Opens a step. */
export async function openTindakLanjut(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<TindakLanjutBody> {
  return steps.open(internal, row.id, row.sealedBody)
}

/** Opens a note. */
export async function openCatatan(
  internal: CompartmentKey,
  row: { id: string; sealedBody: Bytes },
): Promise<string> {
  return notes.open(internal, row.id, row.sealedBody)
}
