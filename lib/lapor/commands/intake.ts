import { begin } from '@/lib/aduan/begin'
import type { AduanReport } from '@/lib/aduan/report/report'
import { type Holder, heldCode, holdCode } from '@/lib/akun/held-codes'
import { references } from '@/lib/lembaga/queries'
import type { Db, Tx } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { FieldError } from '@/lib/platform/http/form-state'
import type { AdminViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { caseIdOfCode, newSecretCode } from '@/lib/vault/secret-code'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'
import { loadCalendar } from '@/lib/waktu/queries'
import type { RawAnswers } from '../form/answers'
import { checkContext } from '../form/check-context'
import { dayZero, type IntakeFields, type IntakeOrigin, kanalLabel, readOrigin } from '../form/intake'
import { toReport } from '../form/to-report'
import { fileReport } from './file-report'

interface IntakeContext {
  db: Db
  viewer: Viewer
  /** The administrator's session, which holds the slip until it is handed over. */
  holder: Holder
  now: Date
}

export type IntakeResult =
  | { kind: 'done' | 'repeated' }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'not-found' }

/**
 * Enters a report that came by letter, telephone or visit: a case of a kode rahasia like any report without
 * an account, sealed to the same people, created as sent. The person gets the code on a slip, which this
 * session holds under the form's random `kunci` until it is handed over; the key of the reporter's side is
 * never stored. Entering a case does not assign its verification. `kunci` is also the idempotency key of the
 * form.
 */
export async function receiveAduan(
  { db, viewer, holder, now }: IntakeContext,
  { answers, fields, kunci }: { answers: RawAnswers; fields: IntakeFields; kunci: string },
): Promise<IntakeResult> {
  if (viewer.role !== 'ADMIN') return { kind: 'not-found' }
  if (await heldCode(db, holder, kunci)) return { kind: 'repeated' }
  const today = toWitaDate(now)
  const asked = readOrigin(fields, answers.identitas ?? '', today)
  const checked = toReport({ ...answers, ...ANSWERED }, checkContext(await references(db), today))
  if (!asked.ok || !checked.ok) {
    const own = asked.ok ? [] : asked.errors
    const fields = new Set(own.map((error) => error.field))
    const others = checked.ok ? [] : checked.errors.filter((error) => !fields.has(error.field))
    return { kind: 'invalid', errors: [...own, ...others] }
  }
  try {
    await inTransaction(db, (tx) => write({ tx, viewer, holder, now, today, kunci, ...asked, ...checked }))
  } catch (error) {
    // The slip of this form is already held: it was sent before.
    if (error instanceof DbTaken && (await heldCode(db, holder, kunci))) return { kind: 'repeated' }
    throw error
  }
  return { kind: 'done' }
}

/** Answers that only the reporter could give, or that this form asks in another way. */
const ANSWERED = { kontak_aman: 'aplikasi', pernyataan: 'ya', jalur_terbatas_dibaca: 'ya' }

interface Entry {
  tx: Tx
  viewer: AdminViewer
  holder: Holder
  now: Date
  today: WitaDate
  kunci: string
  origin: IntakeOrigin
  report: AduanReport
}

async function write({ tx, viewer, holder, now, today, kunci, origin, report }: Entry): Promise<void> {
  const { code, seed } = await newSecretCode()
  const id = caseIdOfCode(seed)
  const { nomor, clocks } = await begin(tx, {
    command: 'receive',
    by: { role: 'ADMIN', userId: viewer.userId },
    id,
    seed,
    ownerTag: await ownerTag(seed),
    countedFrom: dayZero(origin.receivedOn, today),
    file: (keys) =>
      fileReport(tx, {
        aduanId: id,
        keys,
        report,
        reporter: async () => ({
          ...(origin.reporter ?? { name: '', email: null, phone: null }),
          safe: null,
        }),
        received: { kanal: origin.kanal, tanpaKode: !origin.handOver },
        today,
      }),
    shared: { reason: kanalLabel(origin.kanal), text: `Diterima ${tanggal(origin.receivedOn)}.` },
    calendar: await loadCalendar(tx),
    now,
    today,
  })
  const slip = { nomor, due: clocks.due.verification ?? null, aduanId: id }
  await holdCode(tx, holder, kunci, { code: origin.handOver ? code : null, ...slip })
}
