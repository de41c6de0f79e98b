import type { NewKeys } from '@/lib/aduan/begin'
import { PRIORITY } from '@/lib/aduan/clock-columns'
import { adminCandidates, grantCase, grantKeys } from '@/lib/aduan/keys/keys'
import type { AduanReport } from '@/lib/aduan/report/report'
import {
  identityColumn,
  type ReporterContact,
  reportColumn,
  type StoredReport,
} from '@/lib/aduan/report/stored-report'
import { sealSummary } from '@/lib/aduan/report/summary'
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
  /** Called only if the mode stores it: never with Anonim. */
  reporter: () => Promise<ReporterContact>
  /** User name of the sending account, if there is one. */
  username?: string
  today: WitaDate
  /** The channel, if it was not the form. */
  received?: { kanal: string; tanpaKode: boolean }
  /** People excluded whatever the report says: those excluded from the case that this one follows up. */
  keptAway?: Exclusions
}

/**
 * The common part of submission and intake: the conflict check excludes people that the report names, the
 * keys go to the other verifying administrators and ESCROW, and number, report, summary and identity are
 * prepared for the case's row. Anonim stores nothing about the reporter; Rahasia stores it under its own key,
 * which two people hold in halves; Terbuka in the report. The keys over sealed originals go to two people in
 * every mode.
 */
export async function fileReport(tx: Tx, filing: Filing) {
  const { aduanId, keys, today } = filing
  const { identitas } = filing.report
  const guarded = await guardNewCase(tx, keys.content, filing.report, filing.keptAway)
  const { restricted } = guarded
  const report = { ...filing.report, restricted }
  const halves = splitIdentityKey(keys.identity)
  const { a, b } = keys.originals
  const all = [keys.content, keys.internal, keys.identity, halves.a, halves.b, a, b]
  await grantKeys(tx, all, [{ holder: 'ESCROW' }])
  // Nothing is acknowledged that nobody could read: without a certified administrator it stays a draft.
  if ((await adminCandidates(tx, false)).length === 0) throw new Error('no administrator has certified keys')
  const receivers = await guarded.clear(await adminCandidates(tx, restricted))
  await grantCase(tx, keys, identitas === 'rahasia' ? [halves.a, halves.b, a, b] : [a, b], receivers)
  if (receivers.length === 0) await tellOfUnheld(tx, { aduanId, clear: guarded.clear, today })
  const reporter = identitas === 'anonim' ? null : await filing.reporter()
  const stored: StoredReport = { report, reporter: identitas === 'terbuka' ? reporter : null }
  return {
    nomor: await newNomor(tx, today),
    kategoriId: report.kategori,
    kabkotaCode: report.kabkota,
    tanpaKode: filing.received?.tanpaKode ?? false,
    priority: endangered(report) ? PRIORITY.urgent : PRIORITY.usual,
    sealedExclusions: await sealExclusions(keys.content, aduanId, guarded.exclusions),
    sealedReport: await reportColumn.seal(keys.content, aduanId, stored),
    sealedSummary: await sealSummary(keys.content, aduanId, {
      ringkasan: report.ringkasan,
      instansi: report.instansi,
      identitas,
      restricted,
      atRisk: endangered(report),
      ...(filing.received ? { kanal: filing.received.kanal } : {}),
    }),
    // Hashes of words that an answer must not contain: staff can compare, but learn nothing from them.
    sealedTraces: reporter
      ? await sealTraces(keys.internal, aduanId, identityTokens({ ...reporter, username: filing.username }))
      : null,
    sealedIdentity:
      identitas === 'rahasia' && reporter
        ? await identityColumn.seal(keys.identity, aduanId, reporter)
        : null,
  }
}

/** Kategori of retaliation by id, since administrators may rename it. */
export const RETALIATION = 'pembalasan'

/** The reporter feels threatened, or reports retaliation for a report. */
function endangered({ risiko, kategori }: AduanReport): boolean {
  return risiko === 'ya' || kategori === RETALIATION
}

/**
 * A number that reveals nothing: the year and 40 random bits; regenerated in the rare case that it is taken.
 */
async function newNomor(tx: Tx, today: WitaDate): Promise<string> {
  for (;;) {
    const nomor = `WBS-${today.slice(0, 4)}-${await newNomorSuffix()}`
    if (!(await tx.aduan.findUnique({ where: { nomor }, select: { id: true } }))) return nomor
  }
}
