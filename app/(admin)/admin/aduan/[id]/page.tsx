import { notFound } from 'next/navigation'
import { VerificationActs } from '@/components/admin/verification-acts'
import { AnswerView } from '@/components/kasus/answer-view'
import { CaseHead } from '@/components/kasus/case-head'
import { CaseTimeline } from '@/components/kasus/case-timeline'
import { ComposePesan } from '@/components/kasus/compose-pesan'
import { MessageThread } from '@/components/kasus/message-thread'
import { Notes } from '@/components/kasus/notes'
import { ReportView } from '@/components/kasus/report-view'
import { CaseEvidence } from '@/components/lampiran/case-evidence'
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
import { references } from '@/lib/referensi/queries'
import { store } from '@/lib/storage/store'
import { internalView } from '@/lib/telaah/internal'
import { teamsToForwardTo } from '@/lib/tim/queries'
import { cancelUploadAction, noteLampiranAction } from '../../../../unggahan-actions'
import {
  addCatatanAction,
  askCompletionAction,
  declineAction,
  forwardAction,
  linkDuplicateAction,
  redirectAction,
  reopenAction,
  sendPesanAction,
  startVerificationAction,
} from './actions'
import { InQueue } from './in-queue'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

const DONE: Record<string, string> = {
  mulai: 'Verifikasi dimulai.',
  minta: 'Permintaan kelengkapan terkirim. Jam verifikasi berhenti sementara.',
  teruskan: 'Aduan diteruskan ke Tim Telaah.',
  arahkan: 'Pelapor diarahkan ke instansi lain.',
  tolak: 'Keputusan dan penjelasannya sudah dapat dibaca pelapor.',
  duplikat: 'Aduan digabungkan dengan aduan utama.',
  'buka-kembali': 'Aduan dibuka kembali.',
  pesan: 'Pesan terkirim kepada pelapor.',
  catatan: 'Catatan tersimpan.',
}

const ACTIONS = {
  startVerification: startVerificationAction,
  askCompletion: askCompletionAction,
  forward: forwardAction,
  linkDuplicate: linkDuplicateAction,
  redirect: redirectAction,
  decline: declineAction,
  reopen: reopenAction,
}

const EVIDENCE = { note: noteLampiranAction, cancel: cancelUploadAction }

/** One case for an administrator: the report on one side, the decision on the other. */
export default async function AdminAduanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  const opened = await openCase(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const { view, keys } = opened
  await examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, id)
  const [internal, refs, teams, kept, unfinished, openings, { selesai, unggah }] = await Promise.all([
    internalView(db(), keys, view.id),
    references(db()),
    teamsToForwardTo(db()),
    keptValues(viewer.userId, `/admin/aduan/${id}`),
    unfinishedUploads(db(), viewer, id),
    openingsOfCase(db(), id),
    searchParams,
  ])
  const done = selesai ? DONE[selesai] : undefined
  return (
    <div className="space-y-8">
      <InQueue viewer={viewer} aduanId={view.id} params={await searchParams} />
      <CaseHead view={view} />
      {done ? (
        <Notice kind="ok" role="status">
          <p>{done}</p>
        </Notice>
      ) : null}
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <div className="min-w-0 space-y-10">
          {view.answers.length > 0 ? (
            <Section id="jawaban" title="Jawaban resmi" className="space-y-4">
              {view.answers.map((answer) => (
                <AnswerView key={answer.id} answer={answer} />
              ))}
            </Section>
          ) : null}
          <Section id="isi-aduan" title="Isi aduan">
            <ReportView stored={view.report} refs={refs} audience="staff" />
          </Section>
          <Section id="bukti" title="Berkas">
            <CaseEvidence
              aduanId={view.id}
              from="admin"
              files={view.files}
              unfinished={unfinished}
              uploaded={unggah ?? null}
              openings={openings}
              actions={EVIDENCE}
            />
          </Section>
          <Section id="pesan" title="Pesan dengan pelapor">
            <MessageThread messages={view.messages} audience="staff" />
            <ComposePesan
              action={sendPesanAction}
              aduanId={view.id}
              actionKey={newId()}
              audience="staff"
              kept={kept}
            />
          </Section>
        </div>
        <div className="min-w-0 space-y-10">
          <Section id="keputusan" title="Keputusan">
            <VerificationActs
              view={view}
              actions={ACTIONS}
              actionKeys={freshKeys(ACTIONS)}
              teams={teams}
              kept={kept}
            />
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
