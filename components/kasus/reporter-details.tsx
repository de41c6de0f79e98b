import { SummaryList } from '@/components/ui/summary-list'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'
import { CONTACT, contactLines } from '@/lib/lapor/form/summarise'

/** Name and contact of a reporter, for those who may know them. */
export function ReporterDetails({ reporter }: { reporter: ReporterContact }) {
  const { name, email, phone, safe } = reporter
  return (
    <SummaryList
      rows={[
        { label: 'Nama', lines: [name].filter((line) => line !== '') },
        { label: 'Email', lines: email ? [email] : [] },
        { label: 'Nomor HP', lines: phone ? [phone] : [] },
        { label: CONTACT, lines: contactLines(safe) },
      ]}
    />
  )
}
