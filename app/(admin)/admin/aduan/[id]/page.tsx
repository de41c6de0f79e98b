import { AssignPanel } from '@/components/admin/assign-panel'
import { HeldFindings } from '@/components/admin/held-findings'
import { IdentitySection } from '@/components/admin/identity-section'
import { VerificationActs } from '@/components/admin/verification-acts'
import { Answers } from '@/components/kasus/answer-view'
import { CaseFrame } from '@/components/kasus/case-frame'
import { LinkedCasesList } from '@/components/kasus/linked-cases'
import { ReportView } from '@/components/kasus/report-view'
import { Rounds } from '@/components/kasus/rounds'
import { ThreatPanel } from '@/components/kasus/threat-panel'
import { Section } from '@/components/ui/section'
import { adminTabPath } from '@/lib/aduan/tab-rules'
import { teamsToForwardTo } from '@/lib/akun/teams/queries'
import { identityView } from '@/lib/identitas/queries'
import { openReport, partRows, readParts } from '@/lib/kasus/case-parts'
import { heldFindings } from '@/lib/kasus/held-texts'
import { references } from '@/lib/lembaga/queries'
import { roundsOf } from '@/lib/pesan/rules'
import { db } from '@/lib/platform/db/client'
import { checklistOf } from '@/lib/verifikasi/checklist'
import { deskOf } from '@/lib/verifikasi/desk'
import { isLinked, linkedCases } from '@/lib/verifikasi/linked-cases'
import { mainCase } from '@/lib/verifikasi/main-case'
import {
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
  startVerificationAction,
} from './actions'
import { clearLeakAction } from './clear-leak-action'
import {
  approveIdentityAction,
  openIdentityAction,
  rejectIdentityAction,
  requestIdentityAction,
} from './identity-actions'
import { AfterWithdrawal, HandedBack, handBackReason } from './notices'
import { openTab, type TabPlace } from './open-tab'
import { RelatedPart } from './related-part'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; duplikat?: string; terkait?: string }>
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

/** Tab "Isi & keputusan": the report on one side, the decision on the other. */
export default async function IsiTab(place: Place) {
  const opened = await openTab(place, 'ringkasan', (viewer, id) => partRows(db(), viewer, id))
  const { head, keys, viewer, now, parts: rows, frame } = opened
  const { duplikat, terkait } = await place.searchParams
  const teamsAsked = teamsToForwardTo(db(), viewer.userId)
  const [report, parts, refs, teams, ticks, main, linked, desk, identity, held] = await Promise.all([
    openReport(opened),
    rows ? readParts(db(), keys, head.id, rows) : null,
    references(db()),
    teamsAsked,
    checklistOf(db(), keys, head.id),
    duplikat ? mainCase(db(), viewer, head.id, duplikat) : null,
    linkedCases(db(), viewer, head.id),
    deskOf(db(), viewer, head.id, { teams: teamsAsked, today: head.today }),
    identityView(db(), viewer, keys, { id: head.id, mode: head.summary.identitas }, now),
    heldFindings(db(), keys, head.id),
  ])
  const { answers = [], events = [], messages = [], files = [] } = parts ?? {}
  const rounds = roundsOf(messages, files)
  return (
    <CaseFrame
      frame={frame}
      above={
        <>
          <ThreatPanel view={head} action={answerThreatAction} messages={adminTabPath(head.id, 'pesan')} />
          {head.status === 'DICABUT' ? <AfterWithdrawal /> : null}
          <HandedBack reason={await handBackReason(head, keys, events)} />
        </>
      }
    >
      <div className="beside">
        <div className="min-w-0 space-y-10">
          {answers.length > 0 ? (
            <Section id="jawaban" title="Jawaban resmi" className="space-y-4">
              <Answers aduanId={head.id} answers={answers} open={head.status === 'DIJAWAB'} reader="staff" />
            </Section>
          ) : null}
          <Section id="isi-aduan" title="Isi aduan">
            {report ? <ReportView stored={report} refs={refs} audience="staff" /> : null}
          </Section>
          {rounds.length > 0 ? (
            <Section id="kelengkapan" title="Kelengkapan">
              <Rounds rounds={rounds} audience="staff" evidence={adminTabPath(head.id, 'bukti')} />
            </Section>
          ) : null}
          {isLinked(linked) ? (
            <Section id="terkait" title="Aduan terkait" internal>
              <LinkedCasesList linked={linked} base="/admin/aduan" />
            </Section>
          ) : null}
          <Section id="mirip" title="Aduan mirip" internal>
            <RelatedPart viewer={viewer} view={head} asked={terkait === 'ya'} />
          </Section>
        </div>
        <div className="beside-decision min-w-0 space-y-10">
          <Section id="keputusan" title="Keputusan">
            <VerificationActs
              view={head}
              actions={ACTIONS}
              ticks={ticks}
              teams={teams}
              team={desk?.team ?? ''}
              main={main}
              rounds={rounds}
            />
            {desk && head.commands.has('assignAdmin') ? (
              <div className="mt-3">
                <AssignPanel
                  action={assignAction}
                  aduanId={head.id}
                  assignees={desk.assignees}
                  current={desk.assignedTo}
                />
              </div>
            ) : null}
          </Section>
          <HeldFindings aduanId={head.id} findings={held} action={clearLeakAction} />
          <Section id="identitas" title="Identitas pelapor" internal>
            <IdentitySection view={identity} aduanId={head.id} actions={IDENTITY} />
          </Section>
        </div>
      </div>
    </CaseFrame>
  )
}
