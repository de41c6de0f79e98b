import { AnswerBody, AnswerView } from '@/components/kasus/answer-view'
import { AnswerEditor } from '@/components/telaah/answer-editor'
import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { TeamActs } from '@/components/telaah/team-acts'
import { Section } from '@/components/ui/section'
import { freshKeys } from '@/lib/action/fresh-keys'
import { answersOf } from '@/lib/aduan/case-parts'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/id'
import { draftOf } from '@/lib/telaah/internal'
import { linkedCases } from '@/lib/verifikasi/linked-cases'
import { issueJawabanAction, saveJawabanAction, sendBackJawabanAction } from '../jawaban-actions'
import { openTab, type TabPlace } from '../open-tab'

const ACTIONS = { issueJawaban: issueJawabanAction, sendBackJawaban: sendBackJawabanAction }

/** Tab "Jawaban": what was issued, what is being written, and who may approve it. */
export default async function JawabanTab(place: TabPlace) {
  const { head, keys, viewer, kept, frame } = await openTab(place, 'jawaban')
  const [answers, draft, linked] = await Promise.all([
    answersOf(db(), keys, head.id),
    draftOf(db(), keys, head.id),
    linkedCases(db(), viewer, head.id),
  ])
  const mayWrite = head.commands.has('saveJawaban')
  return (
    <CaseFrame frame={frame}>
      <Section id="jawaban" title="Jawaban resmi" className="space-y-4">
        {answers.map((answer) => (
          <AnswerView key={answer.id} answer={answer} />
        ))}
        {draft && !mayWrite ? (
          <article className="card space-y-4" aria-label="Draf jawaban">
            <p className="font-semibold">
              Draf oleh {draft.drafter}
              {draft.status === 'DIAJUKAN' ? ', menunggu persetujuan ketua' : ''}
            </p>
            <AnswerBody body={draft.body} />
          </article>
        ) : null}
        {mayWrite ? (
          <AnswerEditor
            action={saveJawabanAction}
            aduanId={head.id}
            actionKey={newId()}
            draft={draft}
            main={answers.length === 0 ? linked.main : null}
            mayPropose={!head.facts.openQuestion}
            kept={kept}
          />
        ) : null}
        {answers.length === 0 && !draft && !mayWrite ? (
          <p className="text-muted">Belum ada jawaban.</p>
        ) : null}
        <TeamActs view={head} actions={ACTIONS} actionKeys={freshKeys(ACTIONS)} kept={kept} />
      </Section>
    </CaseFrame>
  )
}
