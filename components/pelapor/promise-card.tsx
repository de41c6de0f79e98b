import { DayCount } from '@/components/pelapor/day-count'
import { Chip, type Tone } from '@/components/ui/chip'
import type { IconName } from '@/components/ui/icon'
import type { PromiseWords } from '@/lib/aduan/promises/promise-labels'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('janji')

/** One deadline: the date first and large, then the reason, then the counting for those who want it. */
export function PromiseCard({ words }: { words: PromiseWords }) {
  const { clock, title, dueOn, left, why, pauses, late, weeks } = words
  const look = lookOf(words)
  return (
    <article aria-labelledby={`janji-${clock}`} className={`card space-y-3 ${late ? 'border-warn' : ''}`}>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-2">
        <h3 id={`janji-${clock}`}>{title}</h3>
        {dueOn || pauses.length > 0 ? (
          <Chip tone={look.tone} icon={look.icon}>
            {left}
          </Chip>
        ) : null}
      </div>
      {dueOn ? (
        <p>
          <span className="block text-muted">{t('palingLambat')}</span>
          <strong className="text-title leading-snug">{tanggal(dueOn)}</strong>
        </p>
      ) : pauses.length === 0 ? (
        <p>{left}</p>
      ) : null}
      <ul className="space-y-1.5">
        {why.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      {pauses.length > 0 ? (
        <div>
          <p className="font-semibold">{t('kapanJamBerhenti')}</p>
          <ul className="mt-1 space-y-1.5">
            {pauses.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </div>
      ) : null}
      {weeks.length > 0 ? (
        <details>
          <summary className="inline-block min-h-11 py-2 font-semibold text-brand underline">
            {t('lihatHitunganHariDemi')}
          </summary>
          <DayCount title={title} weeks={weeks} />
        </details>
      ) : null}
    </article>
  )
}

function lookOf({ late, dueOn, ours }: PromiseWords): { tone: Tone; icon: IconName } {
  if (late) return { tone: 'kuning', icon: 'warn' }
  if (!dueOn) return { tone: 'netral', icon: 'pause' }
  return ours ? { tone: 'hijauTua', icon: 'clock' } : { tone: 'biru', icon: 'clock' }
}
