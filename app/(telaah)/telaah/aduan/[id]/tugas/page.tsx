import { TextArea } from '@/components/form/text-area'
import { ActPanel } from '@/components/kasus/act-panel'
import { AskOffice } from '@/components/telaah/ruang/ask-office'
import { HeldQuestion } from '@/components/telaah/ruang/held-question'
import { OfficeRequests } from '@/components/telaah/ruang/office-requests'
import { AssigneeFields, TaskList } from '@/components/telaah/ruang/task-list'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { StepLog } from '@/components/telaah/step-log'
import { TeamActs } from '@/components/telaah/team-acts'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { db } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { ownHeldQuestion } from '@/lib/telaah/held-question'
import { requestsOf } from '@/lib/telaah/instansi'
import { stepsOf } from '@/lib/telaah/internal'
import { FIELD_WORK, INTERVIEW } from '@/lib/telaah/rules'
import { membersForWork, tasksOf } from '@/lib/telaah/tugas'
import { DEFAULT_LINK_DAYS, LINK_DAYS, TUGAS_DAYS } from '@/lib/telaah/tugas-rules'
import { daysOptions } from '@/lib/waktu/dates'
import { logTindakLanjutAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'
import {
  askOfficeAction,
  assignTugasAction,
  dropQuestionAction,
  finishTugasAction,
  revokeOfficeAction,
} from '../tugas-actions'

const ACTIONS = { logTindakLanjut: logTindakLanjutAction }

/** Tab "Tugas & koordinasi": tasks with assignees and due dates, and questions to offices; all internal. */
export default async function TugasTab(place: TabPlace) {
  const { head, keys, frame, viewer } = await openTab(place, 'tugas')
  const [tasks, members, requests, steps, held] = await Promise.all([
    tasksOf(db(), keys, head.id),
    membersForWork(db(), viewer, head),
    requestsOf(db(), keys, head.id, head.today),
    stepsOf(db(), keys, head.id),
    ownHeldQuestion(db(), keys, head.id, viewer.userId),
  ])
  const mayAssign = head.commands.has('assignTugas')
  const days = daysOptions(TUGAS_DAYS, head.today, head.calendar)
  return (
    <TeamFrame frame={frame}>
      <Section id="tugas" title="Tugas" internal className="space-y-4">
        <TaskList
          tasks={tasks}
          today={head.today}
          calendar={head.calendar}
          aduanId={head.id}
          finish={finishTugasAction}
          assign={assignTugasAction}
          members={members}
          days={days}
          mayAssign={mayAssign}
        />
        {mayAssign ? (
          <ActPanel title={buttonOf('assignTugas')} action={assignTugasAction} aduanId={head.id}>
            <TextArea name="uraian_tugas" label="Apa yang harus dikerjakan" rows={3} limit={5000} />
            <AssigneeFields members={members} days={days} />
          </ActPanel>
        ) : null}
      </Section>
      <div className="grid gap-8 lg:grid-cols-2">
        <Section id="instansi" title="Permintaan keterangan instansi" internal className="min-w-0 space-y-4">
          <OfficeRequests aduanId={head.id} requests={requests} revoke={revokeOfficeAction} />
          {held && head.commands.has('dropQuestion') ? (
            <HeldQuestion aduanId={head.id} released={held.released} drop={dropQuestionAction} />
          ) : null}
          {head.commands.has('askOffice') ? (
            <AskOffice
              aduanId={head.id}
              actionKey={newId()}
              action={askOfficeAction}
              days={daysOptions(LINK_DAYS, head.today, head.calendar)}
              defaultDays={String(DEFAULT_LINK_DAYS)}
              held={held}
            />
          ) : null}
        </Section>
        <Section
          id="tindak-lanjut"
          title="Log koordinasi dan tindak lanjut"
          internal
          className="min-w-0 space-y-4"
        >
          <StepLog steps={steps.filter(({ kind }) => kind !== FIELD_WORK && kind !== INTERVIEW)} />
          <TeamActs view={head} actions={ACTIONS} />
        </Section>
      </div>
    </TeamFrame>
  )
}
