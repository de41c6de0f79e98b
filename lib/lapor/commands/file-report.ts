import type { NewKeys } from '@/lib/aduan/begin'
import { adminCandidates, escrowRecipient, grantCase, grantKeys } from '@/lib/aduan/keys/keys'
import type { AduanReport } from '@/lib/aduan/report/report'
import {
  identityColumn,
  type ReporterContact,
  reportColumn,
  type StoredReport,
} from '@/lib/aduan/report/stored-report'
import { type AduanSummary, sealSummary } from '@/lib/aduan/report/summary'
import { type Exclusions, sealExclusions } from '@/lib/identitas/conflict/exclusions'
import { guardNewCase } from '@/lib/identitas/conflict/new-case'
import { tellOfUnheld } from '@/lib/identitas/conflict/unheld'
import { identityTokens } from '@/lib/identitas/recognise/identity'
import { sealTraces } from '@/lib/identitas/recognise/traces'
import type { Tx } from '@/lib/platform/db/client'
import { newNomorSuffix } from '@/lib/vault/random'
import { splitIdentityKey } from '@/lib/vault/split'
import type { WitaDate } from '@/lib/waktu/calendar'

interface Filing {
  aduanId: string
  keys: NewKeys
  report: AduanReport
  /** Asked for only where the mode keeps it: never with Anonim. */
  reporter: () => Promise<ReporterContact>
  /** User name of the account that sends, if there is one. */
  username?: string
  today: WitaDate
  /** How it came, when not by the form. */
  received?: Pick<AduanSummary, 'kanal' | 'tanpaKode'>
  /** Who is kept away whatever the report says: whom the case was about that this one follows up. */
  keptAway?: Exclusions
}

/**
 * What sending and intake have in common: the guard says whom the report is about, the keys go to the other verifying
 * administrators and ESCROW, and a number, the report, its summary and the identity are made ready for the case's row.
 * Anonim keeps nothing about the reporter; Rahasia keeps it under the key of its own, which two people hold in halves;
 * Terbuka in the report.
 */
export async function fileReport(tx: Tx, filing: Filing) {
  const { aduanId, keys, today } = filing
  const { identitas } = filing.report
  const guarded = await guardNewCase(tx, keys.content, filing.report, filing.keptAway)
  const { restricted } = guarded
  const report = { ...filing.report, restricted }
  const escrow = await escrowRecipient(tx)
  const halves = splitIdentityKey(keys.identity)
  await grantKeys(tx, [keys.content, keys.internal, keys.identity, halves.a, halves.b], [escrow])
  // Nothing is acknowledged that nobody could read: without one certified administrator it stays a draft.
  if ((await adminCandidates(tx, false)).length === 0) throw new Error('no administrator has certified keys')
  const receivers = await guarded.clear(await adminCandidates(tx, restricted))
  await grantCase(tx, keys, identitas === 'rahasia' ? [halves.a, halves.b] : [], receivers)
  if (receivers.length === 0) await tellOfUnheld(tx, { aduanId, clear: guarded.clear, today })
  const reporter = identitas === 'anonim' ? null : await filing.reporter()
  const stored: StoredReport = { report, reporter: identitas === 'terbuka' ? reporter : null }
  return {
    nomor: await newNomor(tx, today),
    kategoriId: report.kategori,
    kabkotaCode: report.kabkota,
    sealedExclusions: await sealExclusions(keys.content, aduanId, guarded.exclusions),
    sealedReport: await reportColumn.seal(keys.content, aduanId, stored),
    sealedSummary: await sealSummary(keys.content, aduanId, {
      ringkasan: report.ringkasan,
      instansi: report.instansi,
      identitas,
      restricted,
      atRisk: report.risiko === 'ya',
      ...filing.received,
    }),
    // What an answer must not hold, as hashes: staff compare with it and learn nothing from it.
    sealedTraces: reporter
      ? await sealTraces(keys.internal, aduanId, identityTokens({ ...reporter, username: filing.username }))
      : null,
    sealedIdentity:
      identitas === 'rahasia' && reporter
        ? await identityColumn.seal(keys.identity, aduanId, reporter)
        : null,
  }
}

/** A number that tells nothing: the year and 40 random bits; tried again in the rare case that it is taken. */
async function newNomor(tx: Tx, today: WitaDate): Promise<string> {
  for (;;) {
    const nomor = `WBS-${today.slice(0, 4)}-${await newNomorSuffix()}`
    if (!(await tx.aduan.findUnique({ where: { nomor }, select: { id: true } }))) return nomor
  }
}
