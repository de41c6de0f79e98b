import { TimelinePart } from '@/app/bagian-kasus'
import { CaseFrame } from '@/components/kasus/case-frame'
import { adminTabPath } from '@/lib/aduan/tab-rules'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; sebelum?: string }>
}

/** Tab "Linimasa": events, newest first, paginated. */
export default async function LinimasaTab(place: Place) {
  const opened = await openTab(place, 'linimasa')
  return (
    <CaseFrame frame={opened.frame}>
      <TimelinePart
        opened={opened}
        path={adminTabPath(opened.head.id, 'linimasa')}
        before={(await place.searchParams).sebelum}
      />
    </CaseFrame>
  )
}
