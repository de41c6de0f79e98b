import type { FieldError } from '@/lib/action/form-state'
import { openProfile } from '@/lib/auth/profile'
import type { PelaporViewer } from '@/lib/auth/viewer-type'
import type { Db, Tx } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import type { WitaDate } from '@/lib/kalender/rules'
import { originalKey } from '@/lib/lampiran/original-key'
import { sendFiles } from '@/lib/lampiran/send'
import { references } from '@/lib/referensi/queries'
import { type CompartmentKey, newCompartmentKey } from '@/lib/vault/case-keys'
import { sealJson } from '@/lib/vault/field'
import { newNomorSuffix } from '@/lib/vault/random'
import { type ActResult, actOnAduan, type Scene, type Written } from '../act'
import type { RawAnswers } from '../form/answers'
import { checkContext } from '../form/check-context'
import type { AduanReport } from '../form/report'
import { askBeforeSending, findingsToShow } from '../form/self-identification/ask'
import { toReport } from '../form/to-report'
import { adminRecipients, type CaseKeys, escrowRecipient, grantKeys, type Recipient } from '../keys'
import { fileWords, ownIdentity } from '../own-identity'
import { sealSummary } from '../summary'
import { openDraft } from './draft'

export type SubmitResult = ActResult | { kind: 'invalid'; errors: FieldError[] }

class InvalidDraft extends Error {
  constructor(readonly errors: FieldError[]) {
    super('draft is not complete')
  }
}

/**
 * Sends an aduan. The stored draft is what is checked and sent, never the page. In one transaction: number, report
 * under the case's key, keys to the verifying administrators and ESCROW, clock, first event. The draft's id is the
 * idempotency key: sent twice, it is sent once and both get the same answer. An anonymous report that may lead to its
 * writer is asked about once: `sentAsIs` is what the page sent back of what it showed (form/self-identification/ask.ts).
 */
export async function submitAduan(
  db: Db,
  viewer: PelaporViewer,
  aduanId: string,
  now: Date,
  sentAsIs: readonly string[] = [],
): Promise<SubmitResult> {
  try {
    return await actOnAduan(
      { db, viewer, now },
      { aduanId, command: 'submit', actionKey: 'submit' },
      (scene) => writeSubmission(scene, viewer, sentAsIs),
    )
  } catch (error) {
    if (error instanceof InvalidDraft) return { kind: 'invalid', errors: error.errors }
    throw error
  }
}

async function writeSubmission(
  { tx, aduan, keys, today }: Scene,
  viewer: PelaporViewer,
  sentAsIs: readonly string[],
): Promise<Written> {
  if (!aduan.sealedDraft) throw new InvalidDraft([])
  const { answers } = await openDraft(keys.content, aduan.id, aduan.sealedDraft)
  const refs = await references(tx)
  const checked = toReport(answers, checkContext(refs, today))
  const findings = await traces(tx, viewer, keys, aduan.id, answers)
  const errors = [...(checked.ok ? [] : checked.errors), ...askBeforeSending(findings, sentAsIs)]
  if (!checked.ok || errors.length > 0) throw new InvalidDraft(errors)
  const { report } = checked

  const files = await sendFiles(tx, keys, aduan.id)
  if (files.unfinished.length > 0) throw new InvalidDraft(files.unfinished)
  const { restricted } = report
  const internal = await newCompartmentKey({ caseId: aduan.id, compartment: 'internal', epoch: aduan.epoch })
  const escrow = await escrowRecipient(tx)
  const staff: Recipient[] = [...(await adminRecipients(tx, restricted)), escrow]
  await grantKeys(tx, [keys.content, internal], staff)
  keys.internal = internal
  // A draft of before has no key of its own for identity and originals yet.
  keys.identity = await originalKey(tx, aduan, keys, 'PELAPOR')
  await grantKeys(tx, [keys.identity], [escrow])

  return {
    data: {
      nomor: await newNomor(tx, today),
      submittedOn: dateColumn(today),
      kategoriId: report.kategori,
      kabkotaCode: report.kabkota,
      sealedDraft: null,
      sealedReport: await sealReport(keys.content, aduan.id, await withIdentity(tx, viewer, report)),
      sealedSummary: await sealSummary(keys.content, aduan.id, {
        ringkasan: report.ringkasan,
        instansi: report.instansi,
        identitas: report.identitas,
        restricted,
        atRisk: report.risiko === 'ya',
      }),
      sealedIdentity: await sealIdentity(tx, viewer, aduan.id, keys.identity, report),
    },
    ...(files.hashes ? { internal: { text: files.hashes } } : {}),
  }
}

/** What an anonymous report says of its writer; looked for here, kept nowhere. */
async function traces(tx: Tx, viewer: PelaporViewer, keys: CaseKeys, aduanId: string, answers: RawAnswers) {
  if (answers.identitas !== 'anonim') return []
  return findingsToShow(answers, await fileWords(tx, keys, aduanId), await ownIdentity(tx, viewer))
}

/** The report as staff read it; with the reporter's name only in the mode Terbuka. */
export interface StoredReport {
  report: AduanReport
  reporter: { name: string; email: string | null; phone: string | null } | null
}

/** Where the report of a case lies. */
export const reportAt = (aduanId: string) => ({ table: 'aduan', column: 'sealed_report', rowId: aduanId })

function sealReport(content: CompartmentKey, aduanId: string, stored: StoredReport) {
  return sealJson(content, reportAt(aduanId), stored)
}

async function reporterOf(tx: Tx, viewer: PelaporViewer) {
  const user = await tx.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { sealedProfile: true },
  })
  const { name, email, phone } = await openProfile(viewer.userId, user.sealedProfile)
  return { name, email, phone }
}

async function withIdentity(tx: Tx, viewer: PelaporViewer, report: AduanReport): Promise<StoredReport> {
  return { report, reporter: report.identitas === 'terbuka' ? await reporterOf(tx, viewer) : null }
}

/**
 * Mode Rahasia: who the reporter is, under the key of its own that besides the reporter only ESCROW holds until the opening under four eyes
 * exists. Mode Anonim: nothing is kept.
 */
async function sealIdentity(
  tx: Tx,
  viewer: PelaporViewer,
  aduanId: string,
  identity: CompartmentKey,
  report: AduanReport,
) {
  if (report.identitas !== 'rahasia') return null
  const at = { table: 'aduan', column: 'sealed_identity', rowId: aduanId }
  return sealJson(identity, at, await reporterOf(tx, viewer))
}

/** A number that tells nothing: the year and 40 random bits; tried again in the rare case that it is taken. */
async function newNomor(tx: Tx, today: WitaDate): Promise<string> {
  for (;;) {
    const nomor = `WBS-${today.slice(0, 4)}-${await newNomorSuffix()}`
    if (!(await tx.aduan.findUnique({ where: { nomor }, select: { id: true } }))) return nomor
  }
}
