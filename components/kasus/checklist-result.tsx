import { staffWhen } from '@/components/kasus/notes'
import type { ChecklistView } from '@/lib/verifikasi/checklist'
import { checklist, isTicked } from '@/lib/verifikasi/rules'

/**
 * The checklist as it was when the aduan was decided on: what was checked by whom, and why something was not.
 */
export function ChecklistResult({ view }: { view: ChecklistView }) {
  if (!view.touched) return null
  return (
    <section aria-label="Daftar periksa" className="mt-8">
      <h3>Daftar periksa</h3>
      <ul className="space-y-1">
        {checklist.map(({ key, label }) => {
          const mark = view.ticks[key]
          return (
            <li key={key}>
              <span className="font-semibold">{label}</span>:{' '}
              {isTicked(mark) ? 'dicentang' : 'tidak dicentang'}
              {mark ? (
                <span className="text-muted">
                  {' '}
                  oleh {mark.by}, {staffWhen(mark.at)}
                </span>
              ) : null}
              {mark?.reason ? <span className="typed block">Alasan: {mark.reason}</span> : null}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
