import { type ActResult, actAsReporter, type ReporterScene, type Written } from '@/lib/aduan/act'
import { type CaseKeys, grantKeys, newOriginalKeys } from '@/lib/aduan/keys/keys'
import { reporterKeyOf } from '@/lib/aduan/keys/reporter-key'
import { originalKey } from '@/lib/bukti/original-key'
import { sendFiles } from '@/lib/bukti/send'
import { profileOf } from '@/lib/identitas/profile-of'
import { followSent } from '@/lib/kabar/email/subscription'
import { references } from '@/lib/lembaga/queries'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { FieldError } from '@/lib/platform/http/form-state'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { newCompartmentKey } from '@/lib/vault/case-keys'
import { dateColumn } from '@/lib/waktu/date-columns'
import type { RawAnswers } from '../form/answers'
import { checkContext } from '../form/check-context'
import { askBeforeSending, asksAbout, findingsToShow } from '../form/self-identification/ask'
import { toReport } from '../form/to-report'
import { withoutAccount } from '../form/without-account'
import { fileWords, ownIdentity } from '../own-identity'
import { openDraft } from './draft'
import { fileReport } from './file-report'

/** Missing or invalid answers; nothing was sent. */
type Invalid = { kind: 'invalid'; errors: FieldError[] }
export type SubmitResult = ActResult | Invalid

/**
 * Sends an aduan. Checks and sends the stored draft, never the page. In one transaction: number, report under
 * the case's key, keys to the verifying administrators and ESCROW, clock, first event. The draft's id is the
 * idempotency key: a second submission gets the same answer. A report that may identify its writer may
 * need one confirmation: `sentAsIs` are the fingerprints that the page sent back
 * (form/self-identification/ask.ts).
 */
export async function submitAduan(
  db: Db,
  viewer: PelaporViewer,
  aduanId: string,
  now: Date,
  sentAsIs: readonly string[] = [],
): Promise<SubmitResult> {
  return actAsReporter<Invalid>(
    { db, viewer, now },
    { aduanId, command: 'submit', actionKey: 'submit' },
    (scene) => writeSubmission(scene, sentAsIs),
  )
}

async function writeSubmission(
  { tx, aduan, keys, viewer, today, leave }: ReporterScene<Invalid>,
  sentAsIs: readonly string[],
): Promise<Written> {
  if (!aduan.sealedDraft) return leave({ kind: 'invalid', errors: [] })
  const draft = await openDraft(keys.content, aduan.id, aduan.sealedDraft)
  const answers = viewer.account ? draft.answers : withoutAccount(draft.answers)
  const refs = await references(tx)
  const checked = toReport(answers, checkContext(refs, today))
  const findings = await traces(tx, viewer, keys, aduan.id, answers)
  const errors = [...(checked.ok ? [] : checked.errors), ...askBeforeSending(findings, sentAsIs)]
  if (!checked.ok || errors.length > 0) return leave({ kind: 'invalid', errors })
  const { report, safe } = checked

  const files = await sendFiles(tx, keys, aduan.id)
  if (files.unfinished.length > 0) return leave({ kind: 'invalid', errors: files.unfinished })
  const internal = await newCompartmentKey({ caseId: aduan.id, compartment: 'internal', epoch: aduan.epoch })
  keys.internal = internal
  const identity = originalKey(keys, 'PELAPOR')
  keys.identity = identity
  const filed = await fileReport(tx, {
    aduanId: aduan.id,
    keys: {
      content: keys.content,
      internal,
      identity,
      originals: await originalKeysOf(tx, keys, viewer, aduan),
    },
    report,
    reporter: async () => ({ ...(await profileOf(tx, viewer)), safe }),
    username: viewer.username,
    today,
  })
  await followSent(tx, viewer, { aduanId: aduan.id, identitas: report.identitas })
  return {
    data: { ...filed, submittedOn: dateColumn(today), sealedDraft: null },
    ...(files.hashes ? { internal: { text: files.hashes } } : {}),
  }
}

/** The keys over sealed originals; a draft from before they existed gets them here. */
async function originalKeysOf(
  tx: Tx,
  { originals }: CaseKeys,
  { seed }: PelaporViewer,
  aduan: { id: string; epoch: number },
) {
  if (originals?.a && originals.b) return { a: originals.a, b: originals.b }
  const made = await newOriginalKeys(aduan)
  await grantKeys(
    tx,
    [made.a, made.b],
    [{ holder: 'PELAPOR', publicKey: await reporterKeyOf(seed, aduan.id) }],
  )
  return made
}

/** Findings that may identify the writer, as far as they are asked about; never stored. */
async function traces(tx: Tx, viewer: PelaporViewer, keys: CaseKeys, aduanId: string, answers: RawAnswers) {
  const files = await fileWords(tx, keys, aduanId)
  return asksAbout(answers, findingsToShow(answers, files, await ownIdentity(tx, viewer)))
}
