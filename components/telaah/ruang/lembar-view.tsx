import { staffWhen } from '@/components/kasus/notes'
import { LongText } from '@/components/ui/long-text'
import type { LembarView as Lembar } from '@/lib/telaah/lembar'
import { lembarLines } from '@/lib/telaah/lembar-rules'

/** A lembar telaah, read-only, without its empty parts. */
export function LembarView({ lembar }: { lembar: Lembar }) {
  const lines = lembarLines(lembar.body).filter((line) => line.text !== '')
  return (
    <div className="space-y-3">
      <dl className="divide-y divide-line border-y border-line">
        {lines.map((line) => (
          <div key={line.key} className="grid gap-x-6 gap-y-1 py-2.5 sm:grid-cols-[minmax(9rem,12rem)_1fr]">
            <dt className="font-semibold">{line.label}</dt>
            <dd className="min-w-0">
              <LongText text={line.text} />
            </dd>
          </div>
        ))}
      </dl>
      <p className="text-body text-muted">
        Versi {lembar.version} oleh {lembar.author}, {staffWhen(lembar.at)}
      </p>
    </div>
  )
}
