import { CaseTimeline } from '@/components/kasus/case-timeline'
import { CaseFrame } from '@/components/telaah/ruang/case-frame'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { eventsOf } from '@/lib/kasus/case-parts'
import { db } from '@/lib/platform/db/client'
import { insideOf } from '@/lib/telaah/internal'
import { tabPath } from '@/lib/telaah/tab-rules'
import { openTab, type TabPlace } from '../open-tab'

interface Place extends TabPlace {
  searchParams: Promise<{ selesai?: string; sebelum?: string }>
}

const PER_PAGE = 100

/** Tab "Linimasa": events, newest first, paginated. */
export default async function LinimasaTab(place: Place) {
  const { head, keys, frame } = await openTab(place, 'linimasa')
  const { sebelum } = await place.searchParams
  const before = /^\d{1,9}$/.test(sebelum ?? '') ? Number(sebelum) : undefined
  const events = await eventsOf(db(), keys, head.id, { before, take: PER_PAGE })
  const inside = await insideOf(db(), keys, { id: { in: events.map((event) => event.id) } })
  const oldest = events[0]?.seq ?? 1
  const path = tabPath(head.id, 'linimasa')
  return (
    <CaseFrame frame={frame}>
      <Section id="linimasa" title="Linimasa">
        <CaseTimeline events={events} audience="staff" internal={inside} />
        <Pagination
          label="Halaman linimasa"
          previous={before === undefined ? null : path}
          next={oldest > 1 ? `${path}?sebelum=${oldest}` : null}
        />
      </Section>
    </CaseFrame>
  )
}
