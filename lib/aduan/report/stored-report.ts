import { z } from 'zod'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db, Tx } from '@/lib/platform/db/client'
import { sealedColumn } from '@/lib/vault/column'
import { type AduanReport, reportSchema } from './report'

/** How the reporter may be reached besides the application. */
export interface SafeContact {
  channel: 'email' | 'telepon'
  detail: string
  /** Hours at which it is safe; may be empty. */
  hours: string
}

/** Name and contact of an account, or as typed. */
export interface ReporterProfile {
  name: string
  email: string | null
  phone: string | null
}

/**
 * The reporter's identity, as far as they gave it: a number or an hour identifies like a name (decision
 * 0130).
 */
export interface ReporterContact extends ReporterProfile {
  /** Null: only through the application. */
  safe: SafeContact | null
}

/** The report as staff read it; with the reporter's identity only in mode Terbuka. */
export interface StoredReport {
  report: AduanReport
  reporter: ReporterContact | null
}

const contact: z.ZodType<ReporterContact> = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  safe: z.object({ channel: z.enum(['email', 'telepon']), detail: z.string(), hours: z.string() }).nullable(),
})

/** The report of a case. */
export const reportColumn = sealedColumn<StoredReport>(
  'aduan',
  'sealed_report',
  'content',
  z.object({ report: reportSchema, reporter: contact.nullable() }),
)

/** The reporter's identity if it is stored separately (mode Rahasia). */
export const identityColumn = sealedColumn('aduan', 'sealed_identity', 'identity', contact)

/**
 * The identity that a case stores, for a holder of the whole identity key: the reporter. Staff have halves
 * only (lib/identitas/open.ts) and get null, as in mode Anonim. Terbuka has it in the report.
 */
export async function storedIdentity(
  db: Db | Tx,
  { identity }: CaseKeys,
  aduanId: string,
  { reporter }: Pick<StoredReport, 'reporter'>,
): Promise<ReporterContact | null> {
  if (reporter || !identity) return reporter
  const row = await db.aduan.findUnique({ where: { id: aduanId }, select: { sealedIdentity: true } })
  return row?.sealedIdentity ? identityColumn.open(identity, aduanId, row.sealedIdentity) : null
}
