import { TimelinePart } from '@/app/bagian-kasus'
import { TeamFrame } from '@/components/telaah/ruang/team-frame'
import { tabPath } from '@/lib/aduan/tab-rules'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; sebelum?: string }>
}

/** Tab "Linimasa": events, newest first, paginated. */
export default async function LinimasaTab(place: Place) {
  const opened = await openTab(place, 'linimasa')
  return (
    <TeamFrame frame={opened.frame}>
      <TimelinePart
        opened={opened}
        path={tabPath(opened.head.id, 'linimasa')}
        before={(await place.searchParams).sebelum}
      />
    </TeamFrame>
  )
}
