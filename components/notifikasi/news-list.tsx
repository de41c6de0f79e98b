import { SubmitButton } from '@/components/form/submit-button'
import type { WitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

export interface NewsView {
  id: string
  sentence: string
  nomor: string | null
  /** The colleague who acted; null where nobody or no name is told. */
  by: string | null
  draft: boolean
  onDate: WitaDate
  at: Date | null
  read: boolean
  /** It has a link. */
  leads: boolean
}

interface NewsListProps {
  news: readonly NewsView[]
  /** Of a day, each case has one line, which opens the older news of it: for staff with many cases. */
  byCase: boolean
}

/** Notifications by day, newest first; inside a form whose buttons name what they mark as read. */
export function NewsList({ news, byCase }: NewsListProps) {
  const days = [...new Set(news.map((item) => item.onDate))]
  return (
    <div className="space-y-8">
      {days.map((day) => (
        <section key={day} aria-labelledby={`hari-${day}`}>
          <h2 id={`hari-${day}`} className="mb-1 text-lead">
            {tanggal(day)}
          </h2>
          <ul className="border-b border-line">
            {lines(
              news.filter((item) => item.onDate === day),
              byCase,
            ).map(([first, ...older]) => (
              <li key={first.id} className="news-row" data-unread={first.read ? undefined : true}>
                <Told item={first} />
                <Older items={older} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

type Line = [NewsView, ...NewsView[]]

/** The lines of a day: one for each case, where its newest news stands, or one for each news. */
function lines(items: readonly NewsView[], byCase: boolean): Line[] {
  const found = new Map<string, Line>()
  for (const item of items) {
    const key = byCase && item.nomor ? item.nomor : item.id
    const line = found.get(key)
    if (line) line.push(item)
    else found.set(key, [item])
  }
  return [...found.values()]
}

function Older({ items }: { items: readonly NewsView[] }) {
  const t = words('kabar')
  if (items.length === 0) return null
  const unread = items.filter((item) => !item.read).length
  return (
    <details className="basis-full">
      <summary className={`py-1 ${unread > 0 ? 'font-semibold' : 'text-muted'}`}>
        {t('lagi', { jumlah: items.length })}
        {unread > 0 ? `, ${t('lagiBaru', { jumlah: unread })}` : ''}
      </summary>
      <ul className="pl-4">
        {items.map((item) => (
          <li key={item.id} className="news-row" data-unread={item.read ? undefined : true}>
            <Told item={item} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Told({ item }: { item: NewsView }) {
  const t = words('kabar')
  return (
    <>
      <div className="min-w-0 flex-1 basis-64">
        <p className={item.read ? '' : 'font-semibold'}>
          {item.leads ? <a href={`/kabar/${item.id}`}>{item.sentence}</a> : item.sentence}
        </p>
        <Details item={item} />
      </div>
      {item.read ? null : (
        <SubmitButton look="quiet" name="tandai" value={item.id} about={item.sentence}>
          {t('tandai')}
        </SubmitButton>
      )}
    </>
  )
}

/** Details of a notification, as far as known: new or read, its aduan, its time. */
function Details({ item }: { item: NewsView }) {
  const t = words('kabar')
  const rest = [item.by, item.draft ? t('draf') : item.nomor, item.at ? pukul(item.at) : null]
    .filter(Boolean)
    .join(' · ')
  return (
    <p className="small text-muted">
      {item.read ? null : <span className="font-semibold text-brand">{t('belumDibaca')}</span>}
      {item.read || rest === '' ? null : ' · '}
      {rest}
    </p>
  )
}
