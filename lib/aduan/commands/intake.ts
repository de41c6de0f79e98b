import type { FieldError } from '@/lib/action/form-state'
import { type Holder, heldCode, holdCode } from '@/lib/auth/held-codes'
import type { AdminViewer, Viewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import { DbTaken } from '@/lib/db/errors'
import { inTransaction } from '@/lib/db/transaction'
import { tanggal } from '@/lib/kalender/dates'
import { loadCalendar } from '@/lib/kalender/queries'
import { toWitaDate, type WitaDate } from '@/lib/kalender/rules'
import { references } from '@/lib/referensi/queries'
import { type CompartmentKey, caseKeyPair, newCompartmentKey, ownerTag } from '@/lib/vault/case-keys'
import { caseIdOfCode, newSecretCode } from '@/lib/vault/secret-code'
import { columnsOf, dueColumn } from '../clock-columns'
import { applyClocks, nextDue } from '../clocks'
import { appendEvent } from '../events'
import { noFacts } from '../facts'
import type { RawAnswers } from '../form/answers'
import { checkContext } from '../form/check-context'
import { dayZero, type IntakeFields, type IntakeOrigin, kanalLabel, readOrigin } from '../form/intake'
import type { AduanReport } from '../form/report'
import { toReport } from '../form/to-report'
import { grantKeys } from '../keys'
import { decide } from '../lifecycle'
import { loadPromised } from '../promise-settings'
import { fileReport } from './file-report'

interface IntakeContext {
  db: Db
  viewer: Viewer
  /** The administrator's session, which holds the slip until it was handed over. */
  holder: Holder
  now: Date
}

export type IntakeResult =
  | { kind: 'done' | 'repeated' }
  | { kind: 'invalid'; errors: FieldError[] }
  | { kind: 'refused'; message: string }
  | { kind: 'not-found' }

/**
 * Enters a report that came by letter, telephone or visit: a case of a kode rahasia like any report without an account,
 * sealed to the same people, born sent. The code goes to the person on a slip that this session holds under the form's
 * random `kunci` until it was handed over; the key of the reporter's side is never stored. Who enters a case does not
 * thereby verify it. `kunci` also makes a form sent twice one case.
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
  const decision = decide({ status: 'DRAF', command: 'receive', role: 'ADMIN', facts: noFacts })
  if (!decision.ok || decision.event === null)
    return { kind: 'refused', message: 'Aduan belum dapat dicatat.' }
  const { to, clock, event } = decision
  try {
    await inTransaction(db, (tx) =>
      write({ tx, viewer, holder, now, today, kunci, to, clock, event, ...asked, ...checked }),
    )
  } catch (error) {
    // The slip of this form is held already: it was sent before.
    if (error instanceof DbTaken && (await heldCode(db, holder, kunci))) return { kind: 'repeated' }
    throw error
  }
  return { kind: 'done' }
}

/** What only a reporter can say for themselves, or is asked in another way here. */
const ANSWERED = {
  kontak_aman: 'aplikasi',
  kontak_rinci: '',
  jam_aman: '',
  pernyataan: 'ya',
  jalur_terbatas_dibaca: 'ya',
}

interface Entry {
  tx: Tx
  viewer: AdminViewer
  holder: Holder
  now: Date
  today: WitaDate
  kunci: string
  to: Extract<ReturnType<typeof decide>, { ok: true }>['to']
  clock: Extract<ReturnType<typeof decide>, { ok: true }>['clock']
  event: string
  origin: IntakeOrigin
  report: AduanReport
}

async function write(entry: Entry): Promise<void> {
  const { tx, viewer, holder, now, today, kunci, origin, report } = entry
  const { code, seed } = await newSecretCode()
  const id = caseIdOfCode(seed)
  const pair = await caseKeyPair(seed, id)
  const key = (compartment: CompartmentKey['ref']['compartment']) =>
    newCompartmentKey({ caseId: id, compartment, epoch: 1 })
  const keys = {
    content: await key('content'),
    internal: await key('internal'),
    identity: await key('identity'),
  }
  const start = dayZero(origin.receivedOn, today)
  const clocks = applyClocks({ due: {}, paused: null }, entry.clock, {
    today: start,
    calendar: await loadCalendar(tx),
    berkadarPengawasan: false,
    promised: await loadPromised(tx, today),
  })
  await tx.aduan.create({
    data: {
      id,
      ownerTag: await ownerTag(seed),
      reporterKey: pair.publicKey,
      createdOn: dateColumn(today),
      touchedOn: dateColumn(today),
    },
  })
  await grantKeys(tx, [keys.content, keys.identity], [{ holder: 'PELAPOR', publicKey: pair.publicKey }])
  const filed = await fileReport(tx, {
    aduanId: id,
    keys,
    report,
    reporter: async () => origin.reporter ?? { name: '', email: null, phone: null },
    today,
    received: { kanal: origin.kanal, ...(origin.handOver ? {} : { tanpaKode: true }) },
  })
  await tx.aduan.update({
    where: { id },
    data: {
      ...filed,
      ...columnsOf(clocks),
      nextDueOn: dueColumn(nextDue(clocks)),
      status: entry.to,
      submittedOn: dateColumn(start),
      version: { increment: 1 },
    },
  })
  await appendEvent(tx, keys, {
    aduanId: id,
    kind: entry.event,
    actorRole: 'ADMIN',
    actorId: viewer.userId,
    fromStatus: 'DRAF',
    toStatus: entry.to,
    now,
    today,
    shared: {
      reason: kanalLabel(origin.kanal),
      text: `Diterima ${tanggal(origin.receivedOn)}.`,
    },
  })
  const slip = { nomor: filed.nomor, due: clocks.due.verification ?? null, aduanId: id }
  await holdCode(tx, holder, kunci, { code: origin.handOver ? code : null, ...slip })
}
