import { notFound } from 'next/navigation'
import { AnswerBody, AnswerView } from '@/components/kasus/answer-view'
import { CaseHead } from '@/components/kasus/case-head'
import { CaseTimeline } from '@/components/kasus/case-timeline'
import { ComposePesan } from '@/components/kasus/compose-pesan'
import { Disclosure } from '@/components/kasus/disclosure'
import { LinkedCasesList } from '@/components/kasus/linked-cases'
import { MessageThread } from '@/components/kasus/message-thread'
import { Notes } from '@/components/kasus/notes'
import { ReportView } from '@/components/kasus/report-view'
import { Rounds } from '@/components/kasus/rounds'
import { CaseEvidence } from '@/components/lampiran/case-evidence'
import { AnswerEditor } from '@/components/telaah/answer-editor'
import { StepLog } from '@/components/telaah/step-log'
import { TeamActs } from '@/components/telaah/team-acts'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { freshKeys } from '@/lib/action/fresh-keys'
import { keptValues } from '@/lib/action/kept-form'
import { openCase } from '@/lib/aduan/case'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/id'
import { examineLeft } from '@/lib/lampiran/examine-soon'
import { openingsOfCase } from '@/lib/lampiran/openings'
import { unfinishedUploads } from '@/lib/lampiran/upload-state'
import { roundsOf } from '@/lib/pesan/rules'
import { references, templatesFor } from '@/lib/referensi/queries'
import { store } from '@/lib/storage/store'
import { internalView } from '@/lib/telaah/internal'
import { linkedCases } from '@/lib/verifikasi/linked-cases'
import { cancelUploadAction, noteLampiranAction } from '../../../../unggahan-actions'
import {
  acceptCaseAction,
  addCatatanAction,
  askPelaporAction,
  handBackAction,
  logTindakLanjutAction,
  sendPesanAction,
  sendProgressAction,
} from './actions'
import { issueJawabanAction, saveJawabanAction, sendBackJawabanAction } from './jawaban-actions'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

const DONE: Record<string, string> = {
  terima: 'Kasus diterima. Kirim kabar pertama kepada pelapor sebelum batas waktunya.',
  langkah: 'Tindak lanjut tercatat.',
  tanya: 'Pertanyaan terkirim. Jam jawaban berhenti sementara.',
  kemajuan: 'Kabar kemajuan terkirim.',
  'simpan-draf': 'Draf jawaban tersimpan.',
  ajukan: 'Draf diajukan kepada ketua.',
  'kembalikan-draf': 'Draf dikembalikan kepada penyusun.',
  terbit: 'Jawaban resmi terbit dan dapat dibaca pelapor.',
  pesan: 'Pesan terkirim kepada pelapor.',
  catatan: 'Catatan tersimpan.',
}

const ACTIONS = {
  acceptCase: acceptCaseAction,
  handBack: handBackAction,
  logTindakLanjut: logTindakLanjutAction,
  askPelapor: askPelaporAction,
  sendProgress: sendProgressAction,
  sendBackJawaban: sendBackJawabanAction,
  issueJawaban: issueJawabanAction,
}

const EVIDENCE = { note: noteLampiranAction, cancel: cancelUploadAction }

/** One case for its team: what is known, what was done, what the answer will say. */
export default async function TelaahAduanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('TELAAH')
  const { id } = await params
  const opened = await openCase(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const { view, keys } = opened
  await examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, id)
  const [internal, linked, refs, kemajuan, pertanyaan, kept, unfinished, openings, { selesai, unggah }] =
    await Promise.all([
      internalView(db(), keys, view.id),
      linkedCases(db(), viewer, view.id),
      references(db()),
      templatesFor(db(), 'kemajuan'),
      templatesFor(db(), 'pertanyaan'),
      keptValues(viewer.userId, `/telaah/aduan/${id}`),
      unfinishedUploads(db(), viewer, id),
      openingsOfCase(db(), id),
      searchParams,
    ])
  const rounds = roundsOf(view.messages, view.files)
  const done = selesai ? DONE[selesai] : undefined
  const draft = internal?.draft ?? null
  const mayWrite = view.commands.has('saveJawaban')
  return (
    <div className="space-y-8">
      <CaseHead view={view} />
      {done ? (
        <Notice kind="ok" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <div className="min-w-0 space-y-10">
          <Section id="ringkasan" title="Ringkasan">
            <ReportView stored={view.report} refs={refs} audience="staff" />
          </Section>
          {rounds.length > 0 ? (
            <Section id="kelengkapan" title="Kelengkapan">
              <Rounds rounds={rounds} audience="staff" />
            </Section>
          ) : null}
          <Section id="bukti" title="Bukti">
            <CaseEvidence
              aduanId={view.id}
              from="telaah"
              files={view.files}
              unfinished={unfinished}
              uploaded={unggah ?? null}
              openings={openings}
              actions={EVIDENCE}
            />
          </Section>
          <Section id="pesan" title="Pesan dengan pelapor">
            <MessageThread messages={view.messages} audience="staff" rounds={rounds} />
            <ComposePesan
              action={sendPesanAction}
              aduanId={view.id}
              actionKey={newId()}
              audience="staff"
              kept={kept}
            />
          </Section>
          <Section id="jawaban" title="Jawaban resmi" className="space-y-4">
            {view.answers.map((answer) => (
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
              <Disclosure title="Susun jawaban" open={draft !== null}>
                <AnswerEditor
                  action={saveJawabanAction}
                  aduanId={view.id}
                  actionKey={newId()}
                  draft={draft}
                  main={view.answers.length === 0 ? linked.main : null}
                  mayPropose={!view.facts.openQuestion}
                  kept={kept}
                />
              </Disclosure>
            ) : null}
            {view.answers.length === 0 && !draft && !mayWrite ? (
              <p className="text-muted">Belum ada jawaban.</p>
            ) : null}
          </Section>
        </div>
        <div className="min-w-0 space-y-10">
          <Section id="langkah-berikutnya" title="Langkah">
            <TeamActs
              view={view}
              actions={ACTIONS}
              actionKeys={freshKeys(ACTIONS)}
              kept={kept}
              templates={{ kemajuan, pertanyaan }}
            />
          </Section>
          {linked.main || linked.duplicates.length > 0 ? (
            <Section id="terkait" title="Aduan terkait" internal>
              <LinkedCasesList linked={linked} base="/telaah/aduan" />
            </Section>
          ) : null}
          <Section id="tindak-lanjut" title="Tindak lanjut" internal>
            <StepLog steps={internal?.steps ?? []} />
          </Section>
          <Section id="catatan-internal" title="Catatan internal" internal>
            <Notes
              notes={internal?.notes ?? []}
              action={addCatatanAction}
              aduanId={view.id}
              actionKey={newId()}
              kept={kept}
            />
          </Section>
          <Section id="linimasa" title="Linimasa">
            <CaseTimeline
              events={view.events}
              audience="staff"
              {...(internal ? { internal: internal.events } : {})}
            />
          </Section>
        </div>
      </div>
    </div>
  )
}
