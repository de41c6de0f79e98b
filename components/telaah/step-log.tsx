import { staffWhen } from '@/components/kasus/notes'
import { LongText } from '@/components/ui/long-text'
import { labelOf } from '@/lib/naskah/answer-rules'
import type { TindakLanjutView } from '@/lib/telaah/internal'
import { jenisTindakLanjut } from '@/lib/telaah/rules'
import { parseWitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'

/** Log of the team's steps. */
export function StepLog({ steps }: { steps: readonly TindakLanjutView[] }) {
  if (steps.length === 0) return <p className="text-muted">Belum ada tindak lanjut yang dicatat.</p>
  return (
    <ol className="divide-y divide-line border-y border-line">
      {steps.map((step) => {
        const day = parseWitaDate(step.onDate)
        return (
          <li key={step.id} className="space-y-1 py-3">
            <p>
              <strong>{labelOf(jenisTindakLanjut, step.kind)}</strong>
              {day ? ` · ${tanggalPendek(day)}` : ''}
              {step.office ? ` · ${step.office}` : ''}
              {step.letter ? ` · surat ${step.letter}` : ''}
            </p>
            <LongText text={step.text} />
            <p className="text-body text-muted">
              Dicatat {step.author}, {staffWhen(step.at)}
            </p>
          </li>
        )
      })}
    </ol>
  )
}
