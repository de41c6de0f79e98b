import { TextArea } from '@/components/form/text-area'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { guidedRequest, ownQuestion, type Unsur, unsurQuestions } from '@/lib/verifikasi/rules'
import { type DecisionFrame, DecisionPanel } from './decision-panel'
import { GuidedQuestions } from './guided-questions'

interface AskPanelProps {
  frame: DecisionFrame
  /** Elements that the checklist marks as missing; their questions are preselected. */
  missing: readonly Unsur[]
  /** What earlier rounds brought for each element. Only what is still open is asked again. */
  earlier: ReadonlyMap<string, string | null>
}

/** The guided request: opening, one question per element, closing; all of it can be edited before sending. */
export function AskPanel({ frame, missing, earlier }: AskPanelProps) {
  const { opening, closing } = guidedRequest([])
  const rows = [
    ...unsurQuestions.map((item) => {
      const answer = earlier.get(item.element) ?? null
      const open = missing.includes(item.element) || earlier.has(item.element)
      return { ...item, answer, chosen: open && answer === null }
    }),
    { ...ownQuestion, question: '', answer: null, chosen: false },
  ]
  const defaults: Record<string, string> = { pembuka: opening, penutup: closing }
  for (const [index, row] of rows.entries()) {
    defaults[`pertanyaan.${index}`] = row.question
    if (row.chosen) defaults[`tanya.${index}`] = 'ya'
  }
  return (
    <DecisionPanel
      {...frame}
      outcome="askCompletion"
      title={buttonOf('askCompletion')}
      shortcut="l"
      explain="Jam verifikasi berhenti sementara sampai pelapor menjawab."
      defaults={defaults}
    >
      <TextArea name="pembuka" label="Kalimat pembuka" rows={2} defaultValue={opening} />
      <GuidedQuestions rows={rows} />
      <TextArea name="penutup" label="Kalimat penutup" rows={2} defaultValue={closing} />
    </DecisionPanel>
  )
}
