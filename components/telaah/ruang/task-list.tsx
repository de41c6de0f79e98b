import type { ReactNode } from 'react'
import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import { Chip } from '@/components/ui/chip'
import { LongText } from '@/components/ui/long-text'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import type { TugasView } from '@/lib/telaah/tugas'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

interface TaskListProps {
  tasks: readonly TugasView[]
  today: WitaDate
  calendar: Kalender
}

/** Remaining time of a task as text and colour. */
export function TaskDue({
  task,
  today,
  calendar,
}: Omit<TaskListProps, 'tasks'> & { task: Pick<TugasView, 'dueOn'> }) {
  const limit = batasWaktu(task.dueOn, today, calendar)
  return (
    <Chip
      tone={limit.late ? 'merah' : limit.left <= 1 ? 'kuning' : 'netral'}
      icon={limit.late ? 'warn' : 'clock'}
    >
      {limit.words}
    </Chip>
  )
}

interface FinishProps {
  aduanId: string
  finish: FormAction
  assign: FormAction
  members: readonly { id: string; name: string }[]
  days: readonly { value: string; label: string }[]
  mayAssign: boolean
}

/**
 * The tasks of a case in three columns: late, running, finished; the open ones with what can be done with
 * them.
 */
export function TaskList({ tasks, today, calendar, ...acts }: TaskListProps & FinishProps) {
  if (tasks.length === 0) return <p className="text-muted">Belum ada tugas.</p>
  const open = tasks.filter((task) => task.doneAt === null)
  const isLate = (task: TugasView) => batasWaktu(task.dueOn, today, calendar).late
  const due = { today, calendar }
  return (
    <div className="grid gap-x-8 gap-y-6 lg:grid-cols-3">
      <Column title="Lewat batas waktu" tasks={open.filter(isLate)} empty="Tidak ada yang terlambat.">
        {(task) => <OpenTask task={task} {...due} {...acts} />}
      </Column>
      <Column title="Berjalan" tasks={open.filter((task) => !isLate(task))} empty="Tidak ada yang berjalan.">
        {(task) => <OpenTask task={task} {...due} {...acts} />}
      </Column>
      <Column
        title="Selesai"
        tasks={tasks.filter((task) => task.doneAt !== null)}
        empty="Belum ada yang selesai."
      >
        {(task) => <FinishedTask task={task} />}
      </Column>
    </div>
  )
}

interface ColumnProps {
  title: string
  tasks: readonly TugasView[]
  empty: string
  children: (task: TugasView) => ReactNode
}

function Column({ title, tasks, empty, children }: ColumnProps) {
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="mb-2">
        {title} <span className="figures font-normal text-muted">{tasks.length}</span>
      </h3>
      {tasks.length === 0 ? (
        <p className="text-muted">{empty}</p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {tasks.map((task) => (
            <li key={task.id} className="space-y-2 py-3">
              {children(task)}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function OpenTask({
  task,
  today,
  calendar,
  ...acts
}: { task: TugasView } & Omit<TaskListProps, 'tasks'> & FinishProps) {
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <strong>{task.assignee ?? 'Belum ada penanggung jawab'}</strong>
        <TaskDue task={task} today={today} calendar={calendar} />
        <span className="text-muted">paling lambat {tanggal(task.dueOn)}</span>
      </p>
      <LongText text={task.text} />
      <p className="text-body text-muted">Dari {task.author}</p>
      <ActPanel title={buttonOf('finishTugas')} action={acts.finish} aduanId={acts.aduanId}>
        <input type="hidden" name="tugas" value={task.id} />
        <TextArea name="hasil_tugas" label="Hasil" hint="Apa yang didapat, atau mengapa tidak." rows={3} />
      </ActPanel>
      {acts.mayAssign ? (
        <ActPanel title="Alihkan tugas" look="secondary" action={acts.assign} aduanId={acts.aduanId}>
          <input type="hidden" name="tugas" value={task.id} />
          <AssigneeFields members={acts.members} days={acts.days} assigneeId={task.assigneeId} />
        </ActPanel>
      ) : null}
    </>
  )
}

function FinishedTask({ task }: { task: TugasView }) {
  return (
    <>
      <LongText text={task.text} />
      {task.result ? <LongText text={task.result} className="border-l-4 border-brand pl-3" /> : null}
      <p className="text-body text-muted">
        {task.doneBy
          ? `${task.doneBy}, ${task.doneAt ? staffWhen(task.doneAt) : ''}`
          : 'Berakhir karena aduan dibuka kembali'}
      </p>
    </>
  )
}

/** Fields for assignee and due date. */
export function AssigneeFields({
  members,
  days,
  assigneeId = null,
}: Pick<FinishProps, 'members' | 'days'> & { assigneeId?: string | null }) {
  return (
    <>
      <SelectField
        name="petugas_tugas"
        label="Penanggung jawab"
        placeholder="Pilih anggota tim"
        defaultValue={assigneeId ?? ''}
        options={members.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SelectField name="waktu_tugas" label="Batas waktu" placeholder="Pilih batas waktu" options={days} />
    </>
  )
}
