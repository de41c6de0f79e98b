import type { Tx } from '@/lib/db/client'
import type { WitaDate } from '@/lib/kalender/rules'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealJson } from '@/lib/vault/field'
import { newNomorSuffix } from '@/lib/vault/random'
import type { AduanReport } from '../form/report'
import { adminRecipients, escrowRecipient, grantKeys, type Recipient } from '../keys'
import { type AduanSummary, sealSummary } from '../summary'

/** Who the reporter is, as far as they said. */
export interface ReporterContact {
  name: string
  email: string | null
  phone: string | null
}

/** The report as staff read it; with the reporter's name only in the mode Terbuka. */
export interface StoredReport {
  report: AduanReport
  reporter: ReporterContact | null
}

/** Where the report of a case lies. */
export const reportAt = (aduanId: string) => ({ table: 'aduan', column: 'sealed_report', rowId: aduanId })

interface Filing {
  aduanId: string
  keys: { content: CompartmentKey; internal: CompartmentKey; identity: CompartmentKey }
  report: AduanReport
  /** Asked for only where the mode keeps it: never with Anonim. */
  reporter: () => Promise<ReporterContact>
  today: WitaDate
  /** How it came, when not by the form. */
  received?: Pick<AduanSummary, 'kanal' | 'tanpaKode'>
}

/**
 * What sending and intake have in common: the keys go to the verifying administrators and ESCROW, and a number, the
 * report, its summary and the identity are made ready for the case's row. Anonim keeps nothing about the reporter;
 * Rahasia keeps it under the key of its own, Terbuka in the report.
 */
export async function fileReport(tx: Tx, filing: Filing) {
  const { aduanId, keys, report, today } = filing
  const { restricted, identitas } = report
  const escrow = await escrowRecipient(tx)
  const staff: Recipient[] = [...(await adminRecipients(tx, restricted)), escrow]
  await grantKeys(tx, [keys.content, keys.internal], staff)
  await grantKeys(tx, [keys.identity], [escrow])
  const reporter = identitas === 'anonim' ? null : await filing.reporter()
  const stored: StoredReport = { report, reporter: identitas === 'terbuka' ? reporter : null }
  return {
    nomor: await newNomor(tx, today),
    kategoriId: report.kategori,
    kabkotaCode: report.kabkota,
    sealedReport: await sealJson(keys.content, reportAt(aduanId), stored),
    sealedSummary: await sealSummary(keys.content, aduanId, {
      ringkasan: report.ringkasan,
      instansi: report.instansi,
      identitas,
      restricted,
      atRisk: report.risiko === 'ya',
      ...filing.received,
    }),
    sealedIdentity:
      identitas === 'rahasia' && reporter
        ? await sealJson(
            keys.identity,
            { table: 'aduan', column: 'sealed_identity', rowId: aduanId },
            reporter,
          )
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
