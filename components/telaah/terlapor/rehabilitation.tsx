import { staffWhen } from '@/components/kasus/notes'
import { TaskDue } from '@/components/telaah/ruang/task-list'
import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import type { TugasView } from '@/lib/telaah/tugas'
import { REHABILITATION } from '@/lib/terlapor/rules'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'

interface RehabilitationProps {
  tasks: readonly TugasView[]
  today: WitaDate
  calendar: Kalender
  status: AduanStatus
  /** Where the task is worked on. */
  href: string
}

/** The clock of restoring a name after an answer that found nothing proven; nothing where there was none. */
export function Rehabilitation({ tasks, today, calendar, status, href }: RehabilitationProps) {
  if (tasks.length === 0) return null
  return (
    <section aria-labelledby="pemulihan-judul" className="mt-8 space-y-3">
      <h3 id="pemulihan-judul">Pemulihan nama baik terlapor</h3>
      {status === 'DITELAAH' ? (
        <p className="text-muted">
          Kasus ini ditelaah kembali. Tunggu jawaban yang baru sebelum nama terlapor dipulihkan.
        </p>
      ) : null}
      <ul className="space-y-3">
        {tasks.map((task) => (
          <li key={task.id} className="card space-y-1">
            {task.doneAt === null ? (
              <>
                <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
                  <TaskDue task={task} today={today} calendar={calendar} />
                  <span>paling lambat {tanggal(task.dueOn)}</span>
                  <span className="text-muted">{task.assignee ?? 'Belum ada penanggung jawab'}</span>
                </p>
                <p>
                  <a href={href}>Kerjakan di Tugas & koordinasi</a>
                </p>
              </>
            ) : (
              <>
                <p className="font-semibold">Selesai {staffWhen(task.doneAt)}</p>
                <p className="typed">{task.result}</p>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="text-body text-muted">
        {REHABILITATION.days} hari kerja sejak jawaban terbit. {REHABILITATION.source}
      </p>
    </section>
  )
}
