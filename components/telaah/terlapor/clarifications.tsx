import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { ActPanel } from '@/components/kasus/act-panel'
import { staffWhen } from '@/components/kasus/notes'
import type { TindakLanjutView } from '@/lib/telaah/internal'
import { parseWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { tanggal } from '@/lib/waktu/dates'

interface ClarificationsProps {
  aduanId: string
  steps: readonly TindakLanjutView[]
  /** Null where nothing can be recorded now. */
  action: FormAction | null
  today: WitaDate
}

/** What the terlapor answered, the newest first, and one more record. */
export function Clarifications({ steps, action, today, ...panel }: ClarificationsProps) {
  return (
    <section aria-labelledby="klarifikasi-judul" className="min-w-0 space-y-4">
      <h3 id="klarifikasi-judul">Klarifikasi</h3>
      {steps.length === 0 ? (
        <p className="text-muted">Belum ada klarifikasi dari terlapor yang dicatat.</p>
      ) : (
        <ol className="space-y-3">
          {steps.toReversed().map((step) => {
            const day = parseWitaDate(step.onDate)
            return (
              <li key={step.id} className="card space-y-1">
                <p>
                  <strong>{step.interview ? 'Berita acara' : step.office || 'Klarifikasi'}</strong>
                  {day ? ` · ${tanggal(day)}` : ''}
                </p>
                <p className="typed">{step.interview?.text ?? step.text}</p>
                <p className="text-body text-muted">
                  Dicatat {step.author}, {staffWhen(step.at)}
                </p>
              </li>
            )
          })}
        </ol>
      )}
      {action ? (
        <ActPanel {...panel} action={action} title="Catat klarifikasi" look="secondary">
          <TextField name="tanggal_klarifikasi" label="Tanggal" type="date" defaultValue={today} />
          <TextField
            name="cara_klarifikasi"
            label="Tempat atau cara"
            hint="Misalnya surat, telepon, atau tempat bertemu."
            maxLength={200}
          />
          <TextArea
            name="uraian_klarifikasi"
            label="Klarifikasi yang diberikan"
            hint="Sedapatnya dengan kata-kata terlapor sendiri."
            rows={5}
            limit={20_000}
          />
        </ActPanel>
      ) : null}
    </section>
  )
}
