import { Evidence } from '@/app/bagian-kasus'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { Section } from '@/components/ui/section'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; unggah?: string }>
}

/** Tab "Bukti": all files of the case, and an upload. */
export default async function BuktiTab(place: Place) {
  const opened = await openTab(place, 'bukti')
  return (
    <TeamFrame frame={opened.frame}>
      <Section id="bukti" title="Bukti">
        <Evidence opened={opened} uploaded={(await place.searchParams).unggah} />
      </Section>
    </TeamFrame>
  )
}
