import type { Rekap } from '@/lib/jejak/figures/queries'
import { countWords, days, type Shown, shareOf, shownOutside } from '@/lib/jejak/figures/rules'

/** The key figures, each with its previous value. */
export function RekapTiles({ rekap, outside }: { rekap: Rekap; outside: boolean }) {
  const shown = (count: number | null): Shown => (count !== null && outside ? shownOutside(count) : count)
  const count = (value: number | null) => (value === null ? null : countWords(shown(value)))
  const { verification, verificationBefore, answer, answerBefore } = rekap
  const onTime = (keeping: Rekap['verification'] | null) => {
    if (!keeping || (outside && shownOutside(keeping.done) === null)) return null
    const share = shareOf(keeping.onTime, keeping.done)
    return share === null ? null : `${share} %`
  }
  const median = (keeping: Rekap['verification'] | null) =>
    keeping && keeping.done > 0 && !(outside && shownOutside(keeping.done) === null)
      ? days(keeping.median)
      : null
  const tiles: [string, string | null, string | null][] = [
    ['Verifikasi tepat waktu', onTime(verification), onTime(verificationBefore)],
    ['Median verifikasi', median(verification), median(verificationBefore)],
    ['Jawaban resmi tepat waktu', onTime(answer), onTime(answerBefore)],
    ['Median telaah', median(answer), median(answerBefore)],
    ['Aduan masuk', count(rekap.received), count(rekap.receivedBefore)],
    ['Aduan selesai ditangani', count(rekap.closed), count(rekap.closedBefore)],
    ['Masih terbuka hari ini', count(rekap.open), null],
  ]
  return (
    <dl className="rekap-tiles">
      {tiles.map(([label, now, before]) => (
        <div key={label}>
          <dt className="rekap-name text-muted">{label}</dt>
          <dd className="figures">
            <span className="text-title font-bold leading-tight">{now ?? '–'}</span>
            {before ? <span className="small ml-2 text-muted">sebelumnya {before}</span> : null}
          </dd>
        </div>
      ))}
    </dl>
  )
}
