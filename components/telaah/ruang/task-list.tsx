import { SelectField } from '@/components/form/select-field'
import { TextArea } from '@/components/form/text-area'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import { Chip } from '@/components/ui/chip'
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

/** Open tasks with their actions, then finished tasks. */
export function TaskList({ tasks, today, calendar, ...acts }: TaskListProps & FinishProps) {
  const open = tasks.filter((task) => task.doneAt === null)
  const done = tasks.filter((task) => task.doneAt !== null)
  return (
    <div className="space-y-5">
      {tasks.length === 0 ? <p className="text-muted">Belum ada tugas.</p> : null}
      <ul className="space-y-4">
        {open.map((task) => (
          <li key={task.id} className="card space-y-3">
            <div>
              <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <strong>{task.assignee ?? 'Belum ada penanggung jawab'}</strong>
                <TaskDue task={task} today={today} calendar={calendar} />
                <span className="text-muted">paling lambat {tanggal(task.dueOn)}</span>
              </p>
              <p className="typed">{task.text}</p>
              <p className="text-body text-muted">Dari {task.author}</p>
            </div>
            <ActPanel title={buttonOf('finishTugas')} action={acts.finish} aduanId={acts.aduanId}>
              <input type="hidden" name="tugas" value={task.id} />
              <TextArea
                name="hasil_tugas"
                label="Hasil"
                hint="Apa yang didapat, atau mengapa tidak."
                rows={3}
              />
            </ActPanel>
            {acts.mayAssign ? (
              <ActPanel title="Alihkan tugas" look="secondary" action={acts.assign} aduanId={acts.aduanId}>
                <input type="hidden" name="tugas" value={task.id} />
                <AssigneeFields members={acts.members} days={acts.days} assigneeId={task.assigneeId} />
              </ActPanel>
            ) : null}
          </li>
        ))}
      </ul>
      {done.length > 0 ? (
        <details>
          <summary className="min-h-11 cursor-pointer py-2 font-semibold">Selesai ({done.length})</summary>
          <ul className="divide-y divide-line border-y border-line">
            {done.map((task) => (
              <li key={task.id} className="space-y-1 py-3">
                <p className="typed">{task.text}</p>
                <p className="typed border-l-4 border-brand pl-3">{task.result}</p>
                <p className="text-body text-muted">
                  {task.doneBy
                    ? `${task.doneBy}, ${task.doneAt ? staffWhen(task.doneAt) : ''}`
                    : 'Berakhir karena aduan dibuka kembali'}
                </p>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
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
