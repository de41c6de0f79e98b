import type { ReactNode } from 'react'
import { CaseTimeline } from '@/components/kasus/case-timeline'
import { LetterByPost } from '@/components/kasus/letter-by-post'
import { MessageThread } from '@/components/kasus/message-thread'
import { Rounds } from '@/components/kasus/rounds'
import { CaseEvidence } from '@/components/lampiran/case-evidence'
import { Pagination } from '@/components/ui/pagination'
import { Section } from '@/components/ui/section'
import { ANSWERED } from '@/lib/aduan/move-groups'
import type { OpenedHead } from '@/lib/aduan/read/case-head'
import { caseSides } from '@/lib/aduan/read/case-sides'
import { examineLeft } from '@/lib/bukti/examine-soon'
import { openingsOfCase } from '@/lib/bukti/openings'
import { uploadsLeft } from '@/lib/bukti/upload-state'
import { clockNow } from '@/lib/clock'
import { eventsOf, filesOf, messagesOf } from '@/lib/kasus/case-parts'
import { roundsOf } from '@/lib/pesan/rules'
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

interface ConversationProps {
  opened: OpenedHead
  /** The tabs with all files and with the letters of the case. */
  evidence: string
  letters: string
  /** Forms to write to the reporter. */
  children: ReactNode
}

/** The conversation with the reporter on one side, the forms to write to them on the other. */
export async function Conversation({ opened, evidence, letters, children }: ConversationProps) {
  const { head, keys } = opened
  const [messages, files] = await Promise.all([messagesOf(db(), keys, head.id), filesOf(db(), keys, head.id)])
  const rounds = roundsOf(messages, files)
  const answered = ANSWERED.some((status) => status === head.status)
  return (
    <div className="grid gap-10 lg:grid-cols-[1.5fr_1fr]">
      <Section id="pesan" title="Pesan dengan pelapor" className="min-w-0">
        <MessageThread messages={messages} audience="staff" rounds={rounds} />
      </Section>
      <div className="min-w-0 space-y-10">
        <Section id="tulis" title="Tulis kepada pelapor">
          {children}
          {head.tanpaKode ? <LetterByPost letters={answered ? letters : null} /> : null}
        </Section>
        {rounds.length > 0 ? (
          <Section id="kelengkapan" title="Kelengkapan">
            <Rounds rounds={rounds} audience="staff" evidence={evidence} />
          </Section>
        ) : null}
      </div>
    </div>
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
