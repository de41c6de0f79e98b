import type { ReactNode } from 'react'
import { AnswerDiff } from '@/components/kasus/answer-diff'
import { Answers } from '@/components/kasus/answer-view'
import { AnswerEditor } from '@/components/telaah/jawaban/answer-editor'
import { Approval } from '@/components/telaah/jawaban/approval'
import { CommentForm, DraftReview } from '@/components/telaah/jawaban/draft-review'
import { Objection } from '@/components/telaah/jawaban/objection'
import { Sources } from '@/components/telaah/jawaban/sources'
import { TakeOver } from '@/components/telaah/jawaban/take-over'
import { Versions } from '@/components/telaah/jawaban/versions'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { draftDetail } from '@/lib/jawaban/draft-view'
import { letterOfDraft } from '@/lib/jawaban/letter-of-draft'
import { answersOf, openReport } from '@/lib/kasus/case-parts'
import { openObjection } from '@/lib/kasus/objections'
import { references } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { lembarOf } from '@/lib/telaah/lembar'
import { linkedCases } from '@/lib/verifikasi/linked-cases'
import {
  commentJawabanAction,
  issueCorrectionAction,
  issueJawabanAction,
  saveCorrectionAction,
  saveJawabanAction,
  sendBackCorrectionAction,
  sendBackJawabanAction,
  takeOverCorrectionAction,
  takeOverJawabanAction,
} from '../jawaban-actions'
import { openTab, type TabPlace } from '../open-tab'

/** Tab "Jawaban": issued answers, the current draft, its approval, and corrections. */
export default async function JawabanTab(place: TabPlace) {
  const opened = await openTab(place, 'jawaban')
  const { head, keys, viewer, now, frame } = opened
  const mayWrite = head.commands.has('saveJawaban')
  const mayCorrect = head.commands.has('saveCorrection')
  const [answers, draft, correction, linked, objection, sources] = await Promise.all([
    answersOf(db(), keys, head.id),
    draftDetail(db(), keys, head.id, 'answer', viewer),
    draftDetail(db(), keys, head.id, 'correction', viewer),
    linkedCases(db(), viewer, head.id),
    openObjection(db(), keys, head.id),
    mayWrite || mayCorrect
      ? Promise.all([openReport(opened), references(db()), lembarOf(db(), keys, head.id)])
      : null,
  ])
  // Draft and letter side by side, so that the decision follows the reading within two screens.
  const decides = draft !== null && !mayWrite && head.commands.has('issueJawaban')
  const main = answers.length === 0 ? linked.main : null
  const issued = answers.at(-1)
  const written = mayWrite ? draft : correction
  const corrects = mayWrite ? null : (issued?.letter ?? null)
  const sourcesOf = ([report, refs, lembar]: NonNullable<typeof sources>) => (
    <Sources
      aduanId={head.id}
      letter={written && letterOfDraft(head, written.body, { now, corrects })}
      issued={mayWrite ? answers : []}
      report={report}
      refs={refs}
      lembar={lembar}
    />
  )
  const held = frame.done === 'ditahan' || frame.done === 'perbaikan-ditahan'
  return (
    <TeamFrame frame={frame}>
      {held ? (
        <Notice kind="warn" role="alert" title="Draf tersimpan, tetapi belum diajukan">
          <p>
            Ada bagian yang dapat mengarah kepada pelapor atau orang lain.{' '}
            <a href="#pemeriksaan">Lihat pemeriksaan kerahasiaan pelapor</a>
          </p>
        </Notice>
      ) : null}
      <Beside sources={sources && sourcesOf(sources)} wide={decides}>
        <Section id="jawaban" title="Jawaban resmi" className="space-y-4">
          {mayWrite ? null : (
            <Answers aduanId={head.id} answers={answers} open={head.status === 'DIJAWAB'} reader="staff" />
          )}
          {objection ? <Objection objection={objection} excluded={head.facts.actorDraftedBefore} /> : null}
          <TakeOver head={head} command="takeOverJawaban" action={takeOverJawabanAction} />
          {mayWrite ? (
            <AnswerEditor
              aduanId={head.id}
              action={saveJawabanAction}
              draft={draft}
              begin={
                main?.answer
                  ? {
                      body: main.answer,
                      words: `Diisi dari jawaban resmi aduan utama ${main.nomor}. Periksa tiap bagian: pelapor ini tidak boleh mengetahui adanya aduan lain.`,
                    }
                  : null
              }
              mayPropose={!head.facts.openQuestion}
            />
          ) : null}
          {answers.length === 0 && !draft && !mayWrite ? (
            <p className="text-muted">Belum ada jawaban.</p>
          ) : null}
          {draft ? (
            <div className={decides ? 'beside' : 'space-y-4'}>
              {mayWrite ? null : <DraftReview draft={draft} label="Draf jawaban" />}
              <div className="space-y-4">
                <Approval
                  head={head}
                  draft={draft}
                  letter={letterOfDraft(head, draft.body, { now, corrects: null })}
                  issue={{
                    command: 'issueJawaban',
                    action: issueJawabanAction,
                    explain: 'Jawaban langsung dapat dibaca pelapor dan tidak dapat diubah lagi.',
                  }}
                  sendBack={{
                    command: 'sendBackJawaban',
                    action: sendBackJawabanAction,
                    field: 'catatan_draf',
                  }}
                />
              </div>
            </div>
          ) : null}
          {head.commands.has('commentJawaban') ? (
            <CommentForm aduanId={head.id} action={commentJawabanAction} />
          ) : null}
          {draft ? <Versions aduanId={head.id} draft={draft} /> : null}
        </Section>
        {issued && (mayCorrect || correction) ? (
          <Section id="perbaikan" title="Perbaikan jawaban" className="space-y-4">
            <p className="measure text-muted">
              Jawaban yang sudah terbit tidak pernah diubah. Perbaikan terbit sebagai versi baru, disusun satu
              orang dan disetujui orang lain; pelapor membaca keduanya.
            </p>
            {correction && !mayCorrect ? <DraftReview draft={correction} label="Draf perbaikan" /> : null}
            {correction ? <AnswerDiff before={issued.body} after={correction.body} /> : null}
            <TakeOver head={head} command="takeOverCorrection" action={takeOverCorrectionAction} />
            {mayCorrect ? (
              <details open={correction !== null || frame.done === 'perbaikan-ditahan'}>
                <summary className="button button-secondary cursor-pointer">
                  {buttonOf('saveCorrection')}
                </summary>
                <div className="mt-4">
                  <AnswerEditor
                    aduanId={head.id}
                    action={saveCorrectionAction}
                    draft={correction}
                    begin={{
                      body: { ...issued.body, alasanPerbaikan: '' },
                      words: 'Diisi dari jawaban yang berlaku sekarang. Ubah bagian yang keliru saja.',
                    }}
                    correction
                    mayPropose
                  />
                </div>
              </details>
            ) : null}
            {correction ? (
              <Approval
                head={head}
                draft={correction}
                letter={letterOfDraft(head, correction.body, { now, corrects: issued.letter })}
                issue={{
                  command: 'issueCorrection',
                  action: issueCorrectionAction,
                  explain:
                    'Versi baru mendapat nomor surat sendiri dan langsung dapat dibaca pelapor. Waktu menanggapi dihitung ulang.',
                }}
                sendBack={{
                  command: 'sendBackCorrection',
                  action: sendBackCorrectionAction,
                  field: 'catatan_perbaikan',
                }}
              />
            ) : null}
            {correction ? <Versions aduanId={head.id} draft={correction} /> : null}
          </Section>
        ) : null}
        {head.role === 'KETUA' ? (
          <p>
            <Link href={`/telaah/aduan/${head.id}/penyerahan`}>
              Serahkan berkas kasus kepada penegak hukum
            </Link>
          </p>
        ) : null}
      </Beside>
    </TeamFrame>
  )
}

/**
 * What is written on the left, its sources on the right; without sources one column to read, or the whole
 * width to decide.
 */
function Beside({ sources, wide, children }: { sources: ReactNode; wide: boolean; children: ReactNode }) {
  if (!sources) return <div className={wide ? 'space-y-10' : 'max-w-180 space-y-10'}>{children}</div>
  return (
    <div className="beside">
      <div className="min-w-0 space-y-10">{children}</div>
      {sources}
    </div>
  )
}
