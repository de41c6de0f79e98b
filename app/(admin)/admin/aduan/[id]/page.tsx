import { archiveOrNotFound } from '@/app/arsip-or-not-found'
import { InList, placeInList } from '@/app/dalam-daftar'
import { demandUsualReading } from '@/app/usual-reading'
import { AssignPanel } from '@/components/admin/assign-panel'
import { CaseAnchors } from '@/components/admin/case-anchors'
import { ConflictSection } from '@/components/admin/conflict-section'
import { DecisionKeys } from '@/components/admin/decision-keys'
import { HeldFindings } from '@/components/admin/held-findings'
import { IdentitySection } from '@/components/admin/identity-section'
import { RecusedMembers } from '@/components/admin/recused-members'
import { VerificationActs } from '@/components/admin/verification-acts'
import { AccessSection } from '@/components/arsip/access-section'
import { KeptForms } from '@/components/form/kept-forms'
import { Answers } from '@/components/kasus/answer-view'
import { CaseAbout, CaseHead } from '@/components/kasus/case-head'
import { CaseTimeline } from '@/components/kasus/case-timeline'
import { ComposePesan } from '@/components/kasus/compose-pesan'
import { LetterByPost } from '@/components/kasus/letter-by-post'
import { LinkedCasesList } from '@/components/kasus/linked-cases'
import { MessageThread } from '@/components/kasus/message-thread'
import { MoveNotice } from '@/components/kasus/move-notice'
import { Notes } from '@/components/kasus/notes'
import { ReportView } from '@/components/kasus/report-view'
import { Rounds } from '@/components/kasus/rounds'
import { ThreatPanel } from '@/components/kasus/threat-panel'
import { CaseEvidence } from '@/components/lampiran/case-evidence'
import { RetentionPart } from '@/components/retensi/retention-part'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { teamsToForwardTo } from '@/lib/akun/teams/queries'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { openingsOfCase } from '@/lib/bukti/openings'
import { uploadsLeft } from '@/lib/bukti/upload-state'
import { clockNow } from '@/lib/clock'
import { retentionOf } from '@/lib/data-pribadi/retention/queries'
import { conflictsOf } from '@/lib/identitas/conflict/queries'
import { identityView } from '@/lib/identitas/queries'
import { openCase } from '@/lib/kasus/case'
import { heldFindings } from '@/lib/kasus/held-texts'
import { nextStep } from '@/lib/kasus/next-step'
import { references } from '@/lib/lembaga/queries'
import { roundsOf } from '@/lib/pesan/rules'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { keptValues } from '@/lib/platform/http/kept-form'
import { requireViewer } from '@/lib/platform/session/viewer'
import { store } from '@/lib/platform/storage/store'
import { accessOf } from '@/lib/sesudah/archive/queries'
import { recusedMembers } from '@/lib/telaah/hubungan-queries'
import { internalView } from '@/lib/telaah/internal'
import { checklistOf } from '@/lib/verifikasi/checklist'
import { deskOf } from '@/lib/verifikasi/desk'
import { isLinked, linkedCases } from '@/lib/verifikasi/linked-cases'
import { mainCase } from '@/lib/verifikasi/main-case'
import { cancelUploadAction, noteLampiranAction } from '../../../../unggahan-actions'
import { refuseAccessAction, returnAccessAction } from './access-actions'
import {
  addCatatanAction,
  answerThreatAction,
  askCompletionAction,
  assignAction,
  closeIncompleteAction,
  declineAction,
  findMainAction,
  forwardAction,
  handToTeamAction,
  linkDuplicateAction,
  redirectAction,
  reopenAction,
  saveChecklistAction,
  sendPesanAction,
  startVerificationAction,
} from './actions'
import { clearLeakAction } from './clear-leak-action'
import {
  approveIdentityAction,
  openIdentityAction,
  recuseAction,
  rejectIdentityAction,
  releaseConflictAction,
  requestIdentityAction,
} from './identity-actions'
import { AfterWithdrawal, HandedBack } from './notices'
import { readmitAction } from './readmit-action'
import { RelatedPart } from './related-part'
import { holdCaseAction, liftHoldAction } from './retention-actions'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string; unggah?: string; duplikat?: string; terkait?: string }>
}

const ACTIONS = {
  startVerification: startVerificationAction,
  saveChecklist: saveChecklistAction,
  askCompletion: askCompletionAction,
  closeIncomplete: closeIncompleteAction,
  findMain: findMainAction,
  forward: forwardAction,
  linkDuplicate: linkDuplicateAction,
  redirect: redirectAction,
  decline: declineAction,
  reopen: reopenAction,
  handToTeam: handToTeamAction,
}

const IDENTITY = {
  requestIdentity: requestIdentityAction,
  approveIdentity: approveIdentityAction,
  rejectIdentity: rejectIdentityAction,
  openIdentity: openIdentityAction,
}

const CONFLICT = { releaseConflict: releaseConflictAction, recuse: recuseAction }

const ACCESS = { returnAccess: returnAccessAction, refuseAccess: refuseAccessAction }

const EVIDENCE = { note: noteLampiranAction, cancel: cancelUploadAction }

/** One case for an administrator: the report on one side, the decision on the other. */
export default async function AdminAduanPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  // Read meanwhile, and shown only if the reading is usual.
  const opening = openCase(db(), viewer, id, clockNow())
  opening.catch(() => undefined)
  const query = await searchParams
  if (isId(id)) placeInList(viewer, id, query)
  await demandUsualReading(viewer, id)
  const opened = await opening
  if (!opened) return archiveOrNotFound(viewer, id)
  const { view, keys } = opened
  const { selesai, unggah, duplikat, terkait } = query
  const teamsAsked = teamsToForwardTo(db(), viewer.userId)
  const [
    internal,
    refs,
    teams,
    kept,
    unfinished,
    openings,
    ticks,
    main,
    linked,
    retention,
    desk,
    identity,
    conflicts,
    recused,
    held,
    access,
  ] = await Promise.all([
    internalView(db(), keys, view.id),
    references(db()),
    teamsAsked,
    keptValues(viewer.userId, `/admin/aduan/${id}`),
    caseSides(db(), id).then((sides) => uploadsLeft(keys, view.role, sides?.uploads ?? [])),
    view.files.length > 0 ? openingsOfCase(db(), id) : [],
    checklistOf(db(), keys, view.id),
    duplikat ? mainCase(db(), viewer, view.id, duplikat) : null,
    linkedCases(db(), viewer, view.id),
    retentionOf(db(), view, keys),
    deskOf(db(), viewer, view.id, { teams: teamsAsked, today: view.today }),
    identityView(db(), viewer, keys, { id: view.id, mode: view.summary.identitas }, clockNow()),
    conflictsOf(db(), keys, view.id),
    recusedMembers(db(), view.id),
    heldFindings(db(), keys, view.id),
    accessOf(db(), viewer, view),
    examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, id, view.files),
  ])
  const step = nextStep(view.commands)
  const rounds = roundsOf(view.messages, view.files)
  return (
    <KeptForms values={kept} className="case-page">
      <DecisionKeys />
      <CaseHead
        view={view}
        step={
          step && {
            href: step.move === 'answerThreat' ? '#ancaman' : '#keputusan',
            words: step.words,
            here: true,
          }
        }
        parts={
          <CaseAnchors
            anchors={[
              { id: 'isi-aduan', label: 'Isi aduan' },
              ...(rounds.length > 0 ? [{ id: 'kelengkapan', label: 'Kelengkapan' }] : []),
              { id: 'bukti', label: 'Berkas' },
              { id: 'pesan', label: 'Pesan' },
              { id: 'mirip', label: 'Aduan mirip' },
              { id: 'keputusan', label: 'Keputusan' },
              ...(held.length > 0 ? [{ id: 'ditahan', label: 'Ditahan' }] : []),
              { id: 'catatan-internal', label: 'Catatan' },
              { id: 'identitas', label: 'Identitas' },
              { id: 'benturan', label: 'Benturan' },
              { id: 'linimasa', label: 'Linimasa' },
            ]}
          />
        }
        place={<InList viewer={viewer} aduanId={view.id} params={query} />}
      />
      <MoveNotice selesai={selesai} />
      <ThreatPanel view={view} action={answerThreatAction} messages="#pesan" />
      {view.status === 'DICABUT' ? <AfterWithdrawal /> : null}
      <HandedBack view={view} internal={internal} />
      <div className="beside">
        <div className="min-w-0 space-y-10">
          <CaseAbout view={view} />
          {view.answers.length > 0 ? (
            <Section id="jawaban" title="Jawaban resmi" className="space-y-4">
              <Answers
                aduanId={view.id}
                answers={view.answers}
                open={view.status === 'DIJAWAB'}
                reader="staff"
              />
            </Section>
          ) : null}
          <Section id="isi-aduan" title="Isi aduan">
            <ReportView stored={view.report} refs={refs} audience="staff" />
          </Section>
          {rounds.length > 0 ? (
            <Section id="kelengkapan" title="Kelengkapan">
              <Rounds rounds={rounds} audience="staff" />
            </Section>
          ) : null}
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
            <p className="mt-4">
              <Link href={`/admin/aduan/${view.id}/penyerahan`}>
                Serahkan berkas kasus kepada penegak hukum
              </Link>
            </p>
          </Section>
          <Section id="pesan" title="Pesan dengan pelapor">
            <MessageThread messages={view.messages} audience="staff" rounds={rounds} />
            {view.tanpaKode ? (
              <LetterByPost letters={view.answers.length > 0 ? '#jawaban' : null} />
            ) : (
              <ComposePesan action={sendPesanAction} aduanId={view.id} audience="staff" />
            )}
          </Section>
          {isLinked(linked) ? (
            <Section id="terkait" title="Aduan terkait" internal>
              <LinkedCasesList linked={linked} base="/admin/aduan" />
            </Section>
          ) : null}
          <Section id="mirip" title="Aduan mirip" internal>
            <RelatedPart viewer={viewer} view={view} asked={terkait === 'ya'} />
          </Section>
        </div>
        <div className="beside-decision min-w-0 space-y-10">
          <Section id="keputusan" title="Keputusan">
            <VerificationActs
              view={view}
              actions={ACTIONS}
              ticks={ticks}
              teams={teams}
              team={desk?.team ?? ''}
              main={main}
              rounds={rounds}
            />
            {desk && view.commands.has('assignAdmin') ? (
              <div className="mt-3">
                <AssignPanel
                  action={assignAction}
                  aduanId={view.id}
                  assignees={desk.assignees}
                  current={desk.assignedTo}
                />
              </div>
            ) : null}
          </Section>
          {access ? <AccessSection aduanId={view.id} access={access} actions={ACCESS} /> : null}
          <HeldFindings aduanId={view.id} findings={held} action={clearLeakAction} />
          <RecusedMembers aduanId={view.id} members={recused} action={readmitAction} />
          <Section id="catatan-internal" title="Catatan internal" internal>
            <Notes notes={internal?.notes ?? []} action={addCatatanAction} aduanId={view.id} />
          </Section>
          <Section id="identitas" title="Identitas pelapor" internal>
            <IdentitySection view={identity} aduanId={view.id} actions={IDENTITY} />
          </Section>
          <Section id="benturan" title="Benturan kepentingan" internal>
            <ConflictSection conflicts={conflicts} aduanId={view.id} actions={CONFLICT} />
          </Section>
          <Section id="masa-simpan" title="Masa simpan" internal>
            <RetentionPart
              aduanId={view.id}
              retention={retention}
              hold={holdCaseAction}
              lift={liftHoldAction}
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
    </KeptForms>
  )
}
