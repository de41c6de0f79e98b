import { Link } from '@/components/ui/link'
import type { WaitingGroup } from '@/lib/telaah/meja'
import { type Waiting, waitingPath, waitings } from '@/lib/telaah/meja-rules'
import { COUNT_CAP, countWords } from '@/lib/verifikasi/queue/rules'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu } from '@/lib/waktu/dates'

interface WaitingListProps {
  /** The kinds to show. */
  only: (key: Waiting) => boolean
  groups: ReadonlyMap<Waiting, WaitingGroup>
  today: WitaDate
  calendar: Kalender
}

/** How much of each kind waits for this person, in one line that leads to it. */
export function WaitingStrip({ groups }: Pick<WaitingListProps, 'groups'>) {
  if (groups.size === 0)
    return <p className="text-muted">Tidak ada tugas, draf, atau kasus baru yang menunggu Anda.</p>
  return (
    <nav aria-label="Menunggu saya" className="flex flex-wrap items-baseline gap-x-5">
      <span className="font-semibold">Menunggu saya:</span>
      {waitings.map(({ key, short }) => {
        const group = groups.get(key)
        return group ? (
          <a key={key} href={`#menunggu-${key}`} className="py-1">
            {short} <span className="figures">{countWords(group.total)}</span>
          </a>
        ) : null
      })}
    </nav>
  )
}

/** Pending work of this person by kind, without empty kinds. */
export function WaitingList({ only, groups, today, calendar }: WaitingListProps) {
  if (!waitings.some(({ key }) => only(key) && groups.has(key))) return null
  return (
    <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-3">
      {waitings.map(({ key, label }) => {
        const group = only(key) ? groups.get(key) : undefined
        if (!group) return null
        const more = group.total - group.items.length
        return (
          <section key={key} aria-labelledby={`menunggu-${key}`} className="card space-y-3">
            <h3 id={`menunggu-${key}`} className="flex items-baseline justify-between gap-3">
              {label} <span className="figures text-muted">{countWords(group.total)}</span>
            </h3>
            <ul className="space-y-2">
              {group.items.map((item, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a case may have several tasks of one person.
                <li key={`${item.aduanId}-${index}`}>
                  <Link href={waitingPath(item.aduanId, key)} className="block">
                    <span className="typed line-clamp-2 block">{item.text}</span>
                  </Link>
                  {item.of ? <p className="line-clamp-1 text-body text-muted">{item.of}</p> : null}
                  {item.due ? <Due due={item.due} today={today} calendar={calendar} /> : null}
                </li>
              ))}
            </ul>
            {more > 0 ? (
              <p className="text-muted">dan {group.total > COUNT_CAP ? 'lainnya' : `${more} lagi`}</p>
            ) : null}
          </section>
        )
      })}
    </div>
  )
}

function Due({ due, today, calendar }: { due: WitaDate; today: WitaDate; calendar: Kalender }) {
  const limit = batasWaktu(due, today, calendar)
  return (
    <span className={`text-body ${limit.late ? 'font-semibold text-danger' : 'text-muted'}`}>
      {limit.words}
    </span>
  )
}
