import { CaseTimeline } from '@/components/kasus/case-timeline'
import { LinkedCasesList } from '@/components/kasus/linked-cases'
import { ReportView } from '@/components/kasus/report-view'
import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { TeamActs } from '@/components/telaah/team-acts'
import { Section } from '@/components/ui/section'
import { freshKeys } from '@/lib/action/fresh-keys'
import { eventsOf, reportOf } from '@/lib/aduan/case-parts'
import { db } from '@/lib/db/client'
import { references, templatesFor } from '@/lib/referensi/queries'
import { insideOf } from '@/lib/telaah/internal'
import { tabPath } from '@/lib/telaah/tab-rules'
import { linkedCases } from '@/lib/verifikasi/linked-cases'
import {
  acceptCaseAction,
  askPelaporAction,
  handBackAction,
  logTindakLanjutAction,
  sendProgressAction,
} from './actions'
import { issueJawabanAction, sendBackJawabanAction } from './jawaban-actions'
import { openTab, type TabPlace } from './open-tab'

const ACTIONS = {
  acceptCase: acceptCaseAction,
  handBack: handBackAction,
  logTindakLanjut: logTindakLanjutAction,
  askPelapor: askPelaporAction,
  sendProgress: sendProgressAction,
  sendBackJawaban: sendBackJawabanAction,
  issueJawaban: issueJawabanAction,
}
/** Enough to know where a case stands; the rest is in its own tab. */
const NEWEST = 6

/** Tab "Ringkasan": what a new member of the team has to know, and what can be done now. */
export default async function RingkasanTab(place: TabPlace) {
  const { head, keys, viewer, kept, frame } = await openTab(place, 'ringkasan')
  const [report, events, linked, refs, kemajuan, pertanyaan] = await Promise.all([
    reportOf(db(), keys, head.id),
    eventsOf(db(), keys, head.id, { take: NEWEST }),
    linkedCases(db(), viewer, head.id),
    references(db()),
    templatesFor(db(), 'kemajuan'),
    templatesFor(db(), 'pertanyaan'),
  ])
  const inside = await insideOf(db(), keys, { id: { in: events.map((event) => event.id) } })
  return (
    <CaseFrame frame={frame}>
      <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
        <div className="min-w-0 space-y-10">
          <Section id="ringkasan" title="Aduan seperti dikirim">
            {report ? <ReportView stored={report} refs={refs} audience="staff" /> : null}
          </Section>
        </div>
        <div className="min-w-0 space-y-10">
          <Section id="langkah-berikutnya" title="Langkah">
            <TeamActs
              view={head}
              actions={ACTIONS}
              actionKeys={freshKeys(ACTIONS)}
              kept={kept}
              templates={{ kemajuan, pertanyaan }}
            />
            {head.commands.has('saveJawaban') ? (
              <form action={tabPath(head.id, 'jawaban')} className="mt-3">
                <button type="submit" className="button button-secondary w-full">
                  Susun jawaban
                </button>
              </form>
            ) : null}
          </Section>
          {linked.main || linked.duplicates.length > 0 ? (
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
        </div>
      </div>
    </CaseFrame>
  )
}
