import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import { noteByClock } from '@/lib/aduan/act-by-clock'
import { atTheDoor } from '@/lib/naskah/leak-check/door'
import { isSoft, type Leak, mayBeCleared } from '@/lib/naskah/leak-check/rules'
import type { Db } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { fromBase64Url, toBase64Url } from '@/lib/vault/bytes'
import { linkTokenHash, newDropBox, sealIntoBox } from '@/lib/vault/drop-box'
import { newToken } from '@/lib/vault/random'
import { openWithToken, sealWithToken } from '@/lib/vault/server'
import { addHariKerja, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn, fromDateColumn } from '@/lib/waktu/date-columns'
import { clearedIn, dropHeldQuestion, holdQuestion } from './held-question'
import { type OfficeAnswer, type OfficeQuestion, requestAt, sealRequest } from './instansi'
import { liveRequest } from './live-link'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/** What the token of a link opens. */
interface ShownRequest extends OfficeQuestion {
  /** base64url. */
  boxKey: string
}

export type AskResult =
  | ActResult
  | { kind: 'asked'; token: string }
  /** Held by the leak check: these findings have to go, or need a reason where they may stay. */
  | { kind: 'held'; leaks: Leak[] }

const HELD = 'Pertanyaan ini memuat hal yang dapat mengarah kepada pelapor.'

/**
 * Writes a question to an office and makes the link for it. The token is given back once and stored nowhere:
 * what the office reads is sealed by it, what it answers is sealed to a key of this request alone, so that
 * neither the link nor the page behind it leads to the case. The public part of that key is sealed with the
 * question: in a column of its own a writer of the database could replace it and receive the answer
 * (docs/design/hardening.md, rule 10). The question leaves the circle of the case, so it passes the leak
 * check first; `reason` lets stay what may stay. One that is held for more than that is kept for an
 * administrator, who may declare the finding wrong (decision 0175).
 */
export async function askOffice(
  context: ActContext,
  form: Form & OfficeQuestion & { days: number; reason: string },
): Promise<AskResult> {
  const { aduanId, actionKey, office, question, reason } = form
  const token = await newToken()
  let held: Leak[] = []
  const result = await actAsStaff(context, { aduanId, actionKey, command: 'askOffice' }, async (scene) => {
    const { tx, internal, now, today, calendar } = scene
    const leaks = await atTheDoor(scene, {
      sections: { office, question },
      cleared: await clearedIn(scene),
      noun: 'Pertanyaan untuk instansi',
    })
    held = reason === '' ? leaks : leaks.filter((leak) => !isSoft(leak))
    if (held.some(mayBeCleared)) await holdQuestion(scene, { office, question }, held)
    if (held.length > 0) return scene.stop(HELD)
    await dropHeldQuestion(scene)
    const id = newId()
    const { publicKey, secret } = await newDropBox()
    const shown: ShownRequest = { office, question, boxKey: toBase64Url(publicKey) }
    await tx.permintaanInstansi.create({
      data: {
        id,
        aduanId,
        authorId: context.viewer.userId,
        at: now,
        expiresOn: dateColumn(addHariKerja(today, form.days, calendar)),
        tokenHash: await linkTokenHash(token),
        sealedQuestion: await sealWithToken(token, requestAt(id, 'sealed_question'), JSON.stringify(shown)),
        sealedBody: await sealRequest(internal, id, { office, question, secret, reason }),
      },
    })
    return {}
  })
  if (held.length > 0) return { kind: 'held', leaks: held }
  return result.kind === 'done' ? { kind: 'asked', token } : result
}

/** Takes back one's own question that the leak check held. */
export async function dropQuestion(context: ActContext, { aduanId, actionKey }: Form): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'dropQuestion' }, async (scene) =>
    (await dropHeldQuestion(scene))
      ? {}
      : scene.refuse('Tidak ada pertanyaan Anda yang ditahan. Muat ulang halaman.'),
  )
}

/** Takes a link back before it was answered. */
export async function revokeOffice(
  context: ActContext,
  { aduanId, actionKey, requestId }: Form & { requestId: string },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'revokeOffice' }, async ({ tx, now, refuse }) => {
    const { count } = await tx.permintaanInstansi.updateMany({
      where: { id: isId(requestId) ? requestId : newId(), aduanId, answeredAt: null, revokedAt: null },
      data: { revokedAt: now },
    })
    if (count === 0) return refuse('Tautan ini sudah dijawab atau dicabut. Muat ulang halaman.')
    return {}
  })
}

/**
 * What somebody with a link reads; looking does not use the link up. Null for any link that does not work,
 * whatever the reason.
 */
export async function openRequest(
  db: Db,
  token: string,
  now: Date,
): Promise<(OfficeQuestion & { expiresOn: WitaDate }) | null> {
  const row = await liveRequest(db, token, now)
  if (!row) return null
  const { office, question } = await shownOf(token, row)
  return { office, question, expiresOn: fromDateColumn(row.expiresOn) }
}

/**
 * Takes the answer of an office, once: from then on the link is dead. Sealed before it is stored, with an
 * event of the case that tells the team. `gone` for any link that does not work.
 */
export async function answerRequest(
  db: Db,
  token: string,
  answer: OfficeAnswer,
  now: Date,
): Promise<{ kind: 'answered' | 'gone' }> {
  return inTransaction(db, async (tx) => {
    const found = await liveRequest(tx, token, now)
    if (!found) return { kind: 'gone' }
    // The case first, as everybody else does; then the request is looked at again, for somebody may have been
    // quicker.
    await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${found.aduanId}::uuid FOR UPDATE`
    const row = await liveRequest(tx, token, now)
    const aduan = row && (await tx.aduan.findUnique({ where: { id: row.aduanId }, select: { status: true } }))
    if (!row || !aduan) return { kind: 'gone' }
    const { boxKey } = await shownOf(token, row)
    const at = requestAt(row.id, 'sealed_answer')
    const sealedAnswer = await sealIntoBox(fromBase64Url(boxKey), at, JSON.stringify(answer))
    await tx.permintaanInstansi.update({ where: { id: row.id }, data: { answeredAt: now, sealedAnswer } })
    const { status } = aduan
    await noteByClock(tx, { id: row.aduanId, status }, 'officeAnswered', { now, today: toWitaDate(now) })
    return { kind: 'answered' }
  })
}

async function shownOf(
  token: string,
  row: { id: string; sealedQuestion: Uint8Array<ArrayBuffer> },
): Promise<ShownRequest> {
  return JSON.parse(await openWithToken(token, requestAt(row.id, 'sealed_question'), row.sealedQuestion))
}
