import { Notes } from '@/components/kasus/notes'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { Section } from '@/components/ui/section'
import { db } from '@/lib/platform/db/client'
import { notesOf } from '@/lib/telaah/internal'
import { addCatatanAction } from '../actions'
import { openTab, type TabPlace } from '../open-tab'

/** Tab "Catatan internal": notes among the staff of the case; the reporter never reads them. */
export default async function CatatanTab(place: TabPlace) {
  const { head, keys, frame } = await openTab(place, 'catatan')
  const notes = await notesOf(db(), keys, head.id)
  return (
    <TeamFrame frame={frame}>
      <Section id="catatan-internal" title="Catatan internal" internal>
        <Notes notes={notes} action={addCatatanAction} aduanId={head.id} />
      </Section>
    </TeamFrame>
  )
}
