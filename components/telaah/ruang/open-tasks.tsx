import type { TugasView } from '@/lib/telaah/tugas'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { TaskDue } from './task-list'

/** Short list of a case's open tasks. */
export function OpenTasks({
  tasks,
  today,
  calendar,
  href,
}: {
  tasks: readonly TugasView[]
  today: WitaDate
  calendar: Kalender
  href: string
}) {
  return (
    <>
      {tasks.length === 0 ? <p className="text-muted">Tidak ada tugas terbuka.</p> : null}
      <ul className="space-y-2">
        {tasks.map((task) => (
          <li key={task.id}>
            <p className="typed line-clamp-2">{task.text}</p>
            <p className="flex flex-wrap items-center gap-2 text-body">
              <TaskDue task={task} today={today} calendar={calendar} />
              <span className="text-muted">{task.assignee ?? 'Belum ada penanggung jawab'}</span>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <a href={href}>Tugas & koordinasi</a>
      </p>
    </>
  )
}
