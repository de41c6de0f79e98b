import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { InterviewPanel, Interviews, VisitPanel, Visits } from '@/components/telaah/ruang/visits'
import { WorkFiles } from '@/components/telaah/ruang/work-files'
import { Clarifications } from '@/components/telaah/terlapor/clarifications'
import { Rehabilitation } from '@/components/telaah/terlapor/rehabilitation'
import { Tellings } from '@/components/telaah/terlapor/tellings'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { tabPath } from '@/lib/aduan/tab-rules'
import { db } from '@/lib/platform/db/client'
import { berkasOf } from '@/lib/telaah/berkas'
import { stepsOf } from '@/lib/telaah/internal'
import { FIELD_WORK, INTERVIEW } from '@/lib/telaah/rules'
import { tasksOf } from '@/lib/telaah/tugas'
import { REHABILITATION_TASK } from '@/lib/telaah/tugas-rules'
import { tellingsTo } from '@/lib/terlapor/pemberitahuan'
import { DEFERRAL_DAYS, isClarification } from '@/lib/terlapor/rules'
import { daysOptions } from '@/lib/waktu/dates'
import { logInterviewAction, logVisitAction } from '../lapangan-actions'
import { openTab, type TabPlace } from '../open-tab'
import { deferTellingAction, logClarificationAction, recordTellingAction } from '../terlapor-actions'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

/** Tab "Kerja lapangan": field visits and interviews; all of it internal. */
export default async function LapanganTab(place: Place) {
  const { head, keys, frame } = await openTab(place, 'lapangan')
  const [steps, files, tellings, tasks, { unggah }] = await Promise.all([
    stepsOf(db(), keys, head.id),
    berkasOf(db(), keys, head.id),
    tellingsTo(db(), keys, head.id),
    tasksOf(db(), keys, head.id),
    place.searchParams,
  ])
  const mayLog = head.commands.has('logTindakLanjut')
  const panel = { aduanId: head.id, today: head.today }
  return (
    <TeamFrame frame={frame}>
      <div className="grid gap-8 lg:grid-cols-2">
        <Section id="kunjungan" title="Kunjungan" internal className="min-w-0">
          <div className="space-y-4">
            <Visits
              aduanId={head.id}
              steps={steps.filter((step) => step.kind === FIELD_WORK)}
              files={files}
            />
            {mayLog ? <VisitPanel {...panel} action={logVisitAction} files={files} /> : null}
          </div>
        </Section>
        <Section id="berita-acara" title="Berita acara" internal className="min-w-0">
          <div className="space-y-4">
            <Interviews aduanId={head.id} steps={steps.filter((step) => step.kind === INTERVIEW)} />
            {mayLog ? <InterviewPanel {...panel} action={logInterviewAction} /> : null}
          </div>
        </Section>
      </div>
      <Section id="hak-terlapor" title="Hak terlapor" internal>
        <div className="grid gap-8 lg:grid-cols-2">
          <Clarifications
            {...panel}
            steps={steps.filter(isClarification)}
            action={mayLog ? logClarificationAction : null}
          />
          <Tellings
            {...panel}
            calendar={head.calendar}
            tellings={tellings}
            days={daysOptions(DEFERRAL_DAYS, head.today, head.calendar)}
            actions={
              head.commands.has('deferTelling')
                ? { defer: deferTellingAction, record: recordTellingAction }
                : null
            }
          />
        </div>
        <Rehabilitation
          tasks={tasks.filter((task) => task.kind === REHABILITATION_TASK)}
          today={head.today}
          calendar={head.calendar}
          status={head.status}
          href={tabPath(head.id, 'tugas')}
        />
        <p className="mt-6">
          <Link href={`${tabPath(head.id, 'ringkasan')}/terlapor`}>
            Salinan akses dan surat keterangan untuk terlapor
          </Link>
        </p>
      </Section>
      <Section id="berkas-kerja" title="Berkas kerja" internal>
        <WorkFiles
          aduanId={head.id}
          files={files}
          uploaded={unggah ?? null}
          mayAdd={head.commands.has('addBerkasKerja')}
        />
      </Section>
    </TeamFrame>
  )
}
