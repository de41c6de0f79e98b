import { CaseTimeline } from '@/components/kasus/case-timeline'
import { CaseEvidence } from '@/components/lampiran/case-evidence'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import type { OpenedHead } from '@/lib/aduan/read/case-head'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { openingsOfCase } from '@/lib/bukti/openings'
import { uploadsLeft } from '@/lib/bukti/upload-state'
import { clockNow } from '@/lib/clock'
import { eventsOf, filesOf } from '@/lib/kasus/case-parts'
import { db } from '@/lib/platform/db/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { store } from '@/lib/platform/storage/store'
import { insideOf } from '@/lib/telaah/internal'
import { cancelUploadAction, noteLampiranAction } from './unggahan-actions'

type Opened = OpenedHead & { viewer: StaffViewer }

const EVIDENCE = { note: noteLampiranAction, cancel: cancelUploadAction }

/** All files of a case and an upload, for its staff; `uploaded` says how the last one ended. */
export async function Evidence({ opened, uploaded }: { opened: Opened; uploaded: string | undefined }) {
  const { head, keys, viewer } = opened
  await examineLeft({ db: db(), store: store(), viewer, now: clockNow() }, head.id)
  const [files, unfinished, openings] = await Promise.all([
    filesOf(db(), keys, head.id),
    caseSides(db(), head.id).then((sides) => uploadsLeft(keys, head.role, sides?.uploads ?? [])),
    openingsOfCase(db(), head.id),
  ])
  return (
    <CaseEvidence
      aduanId={head.id}
      from={viewer.role === 'ADMIN' ? 'admin' : 'telaah'}
      files={files}
      unfinished={unfinished}
      uploaded={uploaded ?? null}
      openings={openings}
      actions={EVIDENCE}
    />
  )
}

const EVENTS_PER_PAGE = 100

interface TimelinePartProps {
  opened: Opened
  path: string
  /** Number of the event before which the page ends, from the address. */
  before: string | undefined
}

/** The events of a case for its staff, newest first, paginated. */
export async function TimelinePart({ opened: { head, keys }, path, before }: TimelinePartProps) {
  const end = /^\d{1,9}$/.test(before ?? '') ? Number(before) : undefined
  const events = await eventsOf(db(), keys, head.id, { before: end, take: EVENTS_PER_PAGE })
  const inside = await insideOf(db(), keys, { id: { in: events.map((event) => event.id) } })
  const oldest = events[0]?.seq ?? 1
  return (
    <Section id="linimasa" title="Linimasa">
      <CaseTimeline events={events} audience="staff" internal={inside} />
      <Pagination
        label="Halaman linimasa"
        previous={end === undefined ? null : path}
        next={oldest > 1 ? `${path}?sebelum=${oldest}` : null}
      />
    </Section>
  )
}
