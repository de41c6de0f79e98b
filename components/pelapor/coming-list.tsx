import type { ComingStep } from '@/lib/aduan/promises/coming-steps'
import { words } from '@/lib/words/words'

/** The steps still to come, each with its latest day; renders nothing when none is left. */
export function ComingList({ steps }: { steps: readonly ComingStep[] }) {
  if (steps.length === 0) return null
  return (
    <div className="mb-6 space-y-2">
      <h3>{words('aduan')('berikutnya')}</h3>
      <ol className="list-decimal space-y-1 pl-6">
        {steps.map(({ what, when }) => (
          <li key={what}>
            <span className="font-semibold">{what}</span>, {when}
          </li>
        ))}
      </ol>
    </div>
  )
}
