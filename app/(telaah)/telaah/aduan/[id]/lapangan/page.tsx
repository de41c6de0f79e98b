import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { InterviewPanel, Interviews, VisitPanel, Visits } from '@/components/telaah/ruang/visits'
import { WorkFiles } from '@/components/telaah/ruang/work-files'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/db/client'
import { newId } from '@/lib/db/id'
import { berkasOf } from '@/lib/telaah/berkas'
import { stepsOf } from '@/lib/telaah/internal'
import { FIELD_WORK, INTERVIEW } from '@/lib/telaah/rules'
import { logInterviewAction, logVisitAction } from '../lapangan-actions'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

/** Tab "Kerja lapangan": what was seen and heard on the spot; all of it internal. */
export default async function LapanganTab(place: Place) {
  const { head, keys, kept, frame } = await openTab(place, 'lapangan')
  const [steps, files, { unggah }] = await Promise.all([
    stepsOf(db(), keys, head.id),
    berkasOf(db(), keys, head.id),
    place.searchParams,
  ])
  const mayLog = head.commands.has('logTindakLanjut')
  const panel = { aduanId: head.id, today: head.today, kept }
  return (
    <CaseFrame frame={frame}>
      <div className="grid gap-8 lg:grid-cols-2">
        <Section id="kunjungan" title="Kunjungan" internal className="min-w-0">
          <div className="space-y-4">
            <Visits
              aduanId={head.id}
              steps={steps.filter((step) => step.kind === FIELD_WORK)}
              files={files}
            />
            {mayLog ? (
              <VisitPanel {...panel} action={logVisitAction} actionKey={newId()} files={files} />
            ) : null}
          </div>
        </Section>
        <Section id="berita-acara" title="Berita acara" internal className="min-w-0">
          <div className="space-y-4">
            <Interviews aduanId={head.id} steps={steps.filter((step) => step.kind === INTERVIEW)} />
            {mayLog ? <InterviewPanel {...panel} action={logInterviewAction} actionKey={newId()} /> : null}
          </div>
        </Section>
      </div>
      <Section id="berkas-kerja" title="Berkas kerja" internal>
        <WorkFiles
          aduanId={head.id}
          files={files}
          uploaded={unggah ?? null}
          mayAdd={head.commands.has('addBerkasKerja')}
        />
      </Section>
    </CaseFrame>
  )
}
