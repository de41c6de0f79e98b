import { SummaryList } from '@/components/ui/summary-list'
import type { ReporterContact } from '@/lib/aduan/report/stored-report'
import { CONTACT, contactLines } from '@/lib/lapor/form/summarise'
import { words } from '@/lib/words/words'

const t = words('kasus')

/** Name and contact of a reporter, for those who may know them. */
export function ReporterDetails({ reporter }: { reporter: ReporterContact }) {
  const { name, email, phone, safe } = reporter
  return (
    <SummaryList
      rows={[
        { label: t('nama'), lines: [name].filter((line) => line !== '') },
        { label: t('email'), lines: email ? [email] : [] },
        { label: t('nomorHp'), lines: phone ? [phone] : [] },
        { label: CONTACT, lines: contactLines(safe) },
      ]}
    />
  )
}
