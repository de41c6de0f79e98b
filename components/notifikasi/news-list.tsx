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

/** Notifications by day, newest first; inside a form whose buttons name what they mark as read. */
export function NewsList({ news }: { news: readonly NewsView[] }) {
  const t = words('kabar')
  const days = [...new Set(news.map((item) => item.onDate))]
  return (
    <div className="space-y-8">
      {days.map((day) => (
        <section key={day} aria-labelledby={`hari-${day}`}>
          <h2 id={`hari-${day}`} className="mb-1 text-[1.08rem]">
            {tanggal(day)}
          </h2>
          <ul className="border-b border-line">
            {news
              .filter((item) => item.onDate === day)
              .map((item) => (
                <li key={item.id} className="news-row" data-unread={item.read ? undefined : true}>
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
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
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
