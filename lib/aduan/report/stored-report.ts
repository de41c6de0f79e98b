import { z } from 'zod'
import { sealedColumn } from '@/lib/vault/column'
import { type AduanReport, reportSchema } from './report'

/** The reporter's identity, as far as they gave it. */
export interface ReporterContact {
  name: string
  email: string | null
  phone: string | null
}

/** The report as staff read it; with the reporter's name only in mode Terbuka. */
export interface StoredReport {
  report: AduanReport
  reporter: ReporterContact | null
}

const contact: z.ZodType<ReporterContact> = z.object({
  name: z.string(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
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
