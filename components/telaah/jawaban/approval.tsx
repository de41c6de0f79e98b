import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { OF_RELATED } from '@/lib/aduan/lifecycle-guards'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import type { DraftDetail } from '@/lib/jawaban/draft-view'
import type { PdfDocument } from '@/lib/naskah/pdf/blocks'
import { LetterPreview } from './letter-preview'

interface ApprovalProps {
  head: Pick<CaseHeadView, 'id' | 'commands'>
  draft: DraftDetail
  /** The letter as it would be issued now. */
  letter: PdfDocument
  issue: { command: 'issueJawaban' | 'issueCorrection'; action: FormAction; explain: string }
  sendBack: { command: 'sendBackJawaban' | 'sendBackCorrection'; action: FormAction; field: string }
}

/** What a ketua decides on: the letter as it will be, then approval with the password, or the way back. */
export function Approval({ head, draft, letter, issue, sendBack }: ApprovalProps) {
  return (
    <>
      {head.commands.has(sendBack.command) && !draft.mayFill ? (
        <p className="font-semibold text-warn">{OF_RELATED}</p>
      ) : null}
      {head.commands.has(issue.command) ? (
        <>
          <LetterPreview letter={letter} />
          <div id="keputusan" className="act-main">
            <ActPanel
              aduanId={head.id}
              title={buttonOf(issue.command)}
              action={issue.action}
              fields={{ dibaca: draft.proof }}
              explain={issue.explain}
              look="secondary"
            />
          </div>
        </>
      ) : null}
      {head.commands.has(sendBack.command) ? (
        <ActPanel
          aduanId={head.id}
          title={buttonOf(sendBack.command)}
          action={sendBack.action}
          look="secondary"
        >
          <TextArea
            name={sendBack.field}
            label="Yang perlu diperbaiki"
            hint="Internal, dibaca penyusun di atas drafnya."
            rows={3}
          />
        </ActPanel>
      ) : null}
    </>
  )
}
