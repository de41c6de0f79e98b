import { SummaryList } from '@/components/ui/summary-list'
import type { StoredReport } from '@/lib/aduan/report/stored-report'
import { summarise } from '@/lib/lapor/form/summarise'
import type { References } from '@/lib/lembaga/queries'
import { words } from '@/lib/words/words'
import { ReporterDetails } from './reporter-details'

const t = words('kasus')

interface ReportViewProps {
  stored: StoredReport
  refs: References
  /** Staff see the reporter's details only in the mode Terbuka. */
  audience: 'pelapor' | 'staff'
  /**
   * Long answers show their beginning: for staff who work with the report, not for who reads it to decide.
   */
  folded?: boolean
}

const IDENTITY: Record<StoredReport['report']['identitas'], string> = {
  rahasia: t('rahasiaNamaDanKontak'),
  anonim: t('anonimTidakAdaData'),
  terbuka: t('terbukaNamaDanKontak'),
}

/** The report as submitted, section by section. */
export function ReportView({ stored, refs, audience, folded = false }: ReportViewProps) {
  const { reporter } = stored
  return (
    <div className="space-y-6">
      {summarise(stored.report, refs, audience)
        .filter((section) => section.rows.some((row) => row.lines.length > 0))
        .map((section) => (
          <section key={section.title} aria-label={section.title}>
            <h3 className="mb-2">{section.title}</h3>
            <SummaryList rows={section.rows.filter((row) => row.lines.length > 0)} folded={folded} />
          </section>
        ))}
      {audience === 'staff' ? (
        <section aria-label={t('pelapor')}>
          <h3 className="mb-2">{t('pelapor')}</h3>
          <p>{IDENTITY[stored.report.identitas]}</p>
          {reporter ? <ReporterDetails reporter={reporter} /> : null}
        </section>
      ) : null}
    </div>
  )
}
