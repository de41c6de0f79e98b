import type { ReactNode } from 'react'
import { Answers } from '@/components/kasus/answer-view'
import { ReportView } from '@/components/kasus/report-view'
import { LembarView } from '@/components/telaah/ruang/lembar-view'
import type { StoredReport } from '@/lib/aduan/report/stored-report'
import type { JawabanView } from '@/lib/kasus/case-parts'
import type { References } from '@/lib/lembaga/queries'
import type { PdfDocument } from '@/lib/naskah/pdf/blocks'
import type { LembarView as Lembar } from '@/lib/telaah/lembar'
import { LetterPreview } from './letter-preview'

interface SourcesProps {
  aduanId: string
  /** The letter that the stored draft would become. */
  letter: PdfDocument | null
  issued: readonly JawabanView[]
  report: StoredReport | null
  refs: References
  lembar: Lembar | null
}

/**
 * What somebody who writes an answer reads beside it: the letter as it stands, the report, the lembar,
 * earlier answers.
 */
export function Sources({ aduanId, letter, issued, report, refs, lembar }: SourcesProps) {
  return (
    <aside aria-label="Sumber" className="beside-decision min-w-0 space-y-3">
      <Source title="Pratinjau surat" open={false}>
        {letter ? (
          <LetterPreview letter={letter} />
        ) : (
          <p className="text-muted">Muncul setelah draf pertama tersimpan.</p>
        )}
      </Source>
      {issued.length > 0 ? (
        <Source title="Jawaban yang sudah terbit" open>
          <Answers aduanId={aduanId} answers={issued} open={false} reader="staff" />
        </Source>
      ) : null}
      <Source title="Isi aduan" open={issued.length === 0}>
        {report ? <ReportView stored={report} refs={refs} audience="staff" folded /> : null}
      </Source>
      <Source title="Lembar telaah" open={lembar !== null}>
        {lembar ? <LembarView lembar={lembar} /> : <p className="text-muted">Belum ditulis.</p>}
      </Source>
    </aside>
  )
}

function Source({ title, open, children }: { title: string; open: boolean; children: ReactNode }) {
  return (
    <details open={open} className="border-t border-line">
      <summary className="py-2 font-semibold">{title}</summary>
      <div className="pb-3">{children}</div>
    </details>
  )
}
