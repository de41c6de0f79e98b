import { notFound } from 'next/navigation'
import { CaseTimeline } from '@/components/kasus/case-timeline'
import { ChecklistResult } from '@/components/kasus/checklist-result'
import { LinkedCasesList } from '@/components/kasus/linked-cases'
import { NoteList } from '@/components/kasus/notes'
import { ReportView } from '@/components/kasus/report-view'
import { ThreatPanel } from '@/components/kasus/threat-panel'
import { CaseTeam } from '@/components/telaah/ruang/case-team'
import { DeclarationCard, RecusePanel, Terlapor } from '@/components/telaah/ruang/declaration'
import { KeyDates } from '@/components/telaah/ruang/key-dates'
import { LembarSummary } from '@/components/telaah/ruang/lembar-summary'
import { OpenTasks } from '@/components/telaah/ruang/open-tasks'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { ToAnswer } from '@/components/telaah/ruang/to-answer'
import { TeamActs } from '@/components/telaah/team-acts'
import { Section } from '@/components/ui/section'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { tabPath } from '@/lib/aduan/tab-rules'
import { openReport } from '@/lib/kasus/case-parts'
import { firstTabRows, readFirstTab } from '@/lib/kasus/first-tab'
import { terlaporLines } from '@/lib/lapor/form/summarise'
import { references, templatesFor } from '@/lib/lembaga/queries'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { staffNameMap } from '@/lib/platform/session/staff-names'
import { requireViewer } from '@/lib/platform/session/viewer'
import { checklistOf } from '@/lib/verifikasi/checklist'
import { isLinked, linkedCases } from '@/lib/verifikasi/linked-cases'
import {
  acceptCaseAction,
  answerThreatAction,
  askPelaporAction,
  handBackAction,
  logTindakLanjutAction,
  sendProgressAction,
} from './actions'
import { declareRelationAction, recuseAction } from './hubungan-actions'
import { openTab, type TabPlace } from './open-tab'

const ACTIONS = {
  acceptCase: acceptCaseAction,
  handBack: handBackAction,
  logTindakLanjut: logTindakLanjutAction,
  askPelapor: askPelaporAction,
  sendProgress: sendProgressAction,
}
type Opened = Pick<Awaited<ReturnType<typeof openTab>>, 'head' | 'keys'>

/**
 * Tab "Ringkasan": what a new member of the team needs to know in five minutes, and the moves possible now. A
 * further member declares their relation to the terlapor before seeing anything else of the case.
 */
export default async function RingkasanTab(place: TabPlace) {
  const asked = await askFor(place)
  const opened = await openTab(place, 'ringkasan')
  const { head, viewer, frame, gate } = opened
  const [report, [refs, kemajuan, pertanyaan, sides], shown] = await Promise.all([
    openReport(opened),
    asked.beside,
    gate ? null : partsOf(opened, asked),
  ])
  const relations = new Map(sides?.relations.map(({ userId, kind }) => [userId, kind]))
  const undeclared = relations.get(viewer.userId) !== 'TIDAK_ADA'
  const terlapor = report ? terlaporLines(report.report) : []
  const office = head.summary.instansi
  const acts = (
    <Section id="langkah-berikutnya" title="Langkah">
      <TeamActs
        view={head}
        actions={ACTIONS}
        templates={{ kemajuan, pertanyaan }}
        undeclared={undeclared}
        terlapor={<Terlapor lines={terlapor} office={office} />}
      />
      {head.commands.has('saveJawaban') || head.commands.has('issueJawaban') ? (
        <ToAnswer
          aduanId={head.id}
          words={head.commands.has('issueJawaban') ? 'Baca draf dan putuskan' : buttonOf('saveJawaban')}
          declare={undeclared ? declareRelationAction : null}
        />
      ) : null}
    </Section>
  )
  const recuse = { aduanId: head.id, action: recuseAction }
  if (!shown) {
    return (
      <TeamFrame frame={frame}>
        <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
          <DeclarationCard
            terlapor={terlapor}
            office={office}
            declare={{ aduanId: head.id, action: declareRelationAction }}
            recuse={recuse}
          />
          <div className="min-w-0">{acts}</div>
        </div>
      </TeamFrame>
    )
  }
  const [tab, linked, ticks] = shown
  const { lembar, tasks, events, inside, notes } = tab
  const team = tab.members.map((member) => ({
    ...member,
    declared: relations.get(member.id) === 'TIDAK_ADA',
  }))
  return (
    <TeamFrame frame={frame}>
      <ThreatPanel view={head} action={answerThreatAction} messages={tabPath(head.id, 'pesan')} />
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <div className="min-w-0 space-y-10">
          <Section id="lembar-telaah" title="Lembar telaah" internal>
            <LembarSummary
              lembar={lembar}
              aduanId={head.id}
              path={`${tabPath(head.id, 'ringkasan')}/lembar`}
              mayWrite={head.commands.has('saveLembar')}
            />
          </Section>
          <Section id="ringkasan" title="Aduan seperti dikirim">
            {report ? <ReportView stored={report} refs={refs} audience="staff" folded /> : null}
            <ChecklistResult view={ticks} />
          </Section>
        </div>
        <div className="min-w-0 space-y-10">
          {acts}
          <Section id="waktu" title="Batas waktu">
            <KeyDates head={head} />
          </Section>
          <Section id="tugas-terbuka" title="Tugas terbuka" internal>
            <OpenTasks
              tasks={tasks}
              today={head.today}
              calendar={head.calendar}
              href={tabPath(head.id, 'tugas')}
            />
          </Section>
          <Section id="catatan-terbaru" title="Catatan terbaru" internal>
            <NoteList notes={notes} />
            <p className="mt-3">
              <a href={tabPath(head.id, 'catatan')}>Semua catatan internal</a>
            </p>
          </Section>
          {linked && isLinked(linked) ? (
            <Section id="terkait" title="Aduan terkait" internal>
              <LinkedCasesList linked={linked} base="/telaah/aduan" />
            </Section>
          ) : null}
          <Section id="terbaru" title="Yang terbaru" internal>
            <CaseTimeline events={events} audience="staff" internal={inside} />
            <p className="mt-4">
              <a href={tabPath(head.id, 'linimasa')}>Linimasa lengkap</a>
            </p>
          </Section>
          <Section id="tim" title="Tim kasus" internal className="space-y-4">
            <CaseTeam tim={head.tim} members={team} />
            <RecusePanel {...recuse} />
          </Section>
        </div>
      </div>
    </TeamFrame>
  )
}

/** What the page reads besides the case: asked for while the case opens, and opened only if it does. */
async function askFor({ params }: TabPlace) {
  const viewer = await requireViewer('TELAAH')
  const { id } = await params
  const beside = Promise.all([
    references(db()),
    templatesFor(db(), 'kemajuan'),
    templatesFor(db(), 'pertanyaan'),
    isId(id) ? caseSides(db(), id) : null,
    staffNameMap(db(), [viewer.userId]),
  ])
  const rows = firstTabRows(db(), viewer, id)
  const linked = isId(id) ? linkedCases(db(), viewer, id) : null
  // A page that ends before it shows them has said why.
  for (const one of [beside, rows, linked]) one?.catch(() => undefined)
  return { beside, rows, linked }
}

/** What a member who may read the case sees of it besides the report. */
async function partsOf({ head, keys }: Opened, asked: Awaited<ReturnType<typeof askFor>>) {
  const rows = await asked.rows
  // The key was taken away meanwhile.
  if (!rows) notFound()
  return Promise.all([readFirstTab(db(), keys, rows), asked.linked, checklistOf(db(), keys, head.id)])
}
