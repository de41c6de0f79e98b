import { Timeline } from '@/components/ui/timeline'
import { describeEvent } from '@/lib/aduan/events/event-labels'
import type { EventView } from '@/lib/kasus/case-parts'
import { reasonLabel } from '@/lib/verifikasi/reading-labels'
import { words } from '@/lib/words/words'
import { whenWords } from './message-thread'

const t = words('kasus')

interface CaseTimelineProps {
  events: readonly EventView[]
  audience: 'pelapor' | 'staff'
  /** For staff only: the actor and internal text of an event, by its id. */
  internal?: ReadonlyMap<string, { name: string | null; text: string | null }>
}

/** The events of a case, newest first, worded for the audience; internal sub-steps are for staff only. */
export function CaseTimeline({ events, audience, internal }: CaseTimelineProps) {
  const items = events.toReversed().flatMap((event) => {
    const title = describeEvent(event.kind, audience, event.role)
    if (title === null) return []
    const inside = internal?.get(event.id)
    const reason = event.reason ? reasonLabel(event.reason) : null
    const remark = inside?.text?.startsWith('sha256:') ? null : inside?.text
    return [
      {
        id: event.id,
        when: [whenWords(event.onDate, event.at), inside?.name].filter(Boolean).join(' · '),
        title,
        body: (
          <>
            {reason ? <p>{reason}</p> : null}
            {event.text ? <p className="typed">{event.text}</p> : null}
            {remark ? <p className="typed remark">{t('internal', { catatan: remark })}</p> : null}
          </>
        ),
      },
    ]
  })
  return <Timeline items={items} />
}
