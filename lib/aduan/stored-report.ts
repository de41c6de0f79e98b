import type { AduanReport } from './form/report'

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
