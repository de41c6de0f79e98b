import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { EditLink } from './edit-link'

interface EscalationProps {
  chosen: string | null
  people: readonly { id: string; name: string }[]
}

/** Who hears of a promise that stays late. */
export function EscalationLine({ chosen, people }: EscalationProps) {
  const name = people.find(({ id }) => id === chosen)?.name
  return (
    <p className="flex flex-wrap items-center gap-x-3">
      <span>
        Bila janji tetap terlambat, yang diberi tahu sesudah petugasnya: ketua tim, administrator
        {name ? (
          <>
            , dan <strong>{name}</strong>
          </>
        ) : null}
        .
      </span>
      <EditLink part="tenggat" id="eskalasi" subject="penerima eskalasi" />
    </p>
  )
}

/** Names that person. Without the key of a case they learn only that something is late. */
export function EscalationForm({ chosen, people, action }: EscalationProps & { action: FormAction }) {
  return (
    <ActionForm action={action} label="Ubah penerima eskalasi">
      <SelectField
        name="penerima_eskalasi"
        label="Diberi tahu bila janji tetap terlambat"
        hint="Orang ini belum diberi tahu sebelumnya, misalnya sekretaris. Tanpa akses ke kasusnya, ia hanya membaca bahwa ada yang terlambat."
        optional
        placeholder="Tidak ada"
        defaultValue={chosen ?? ''}
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <div className="form-bar">
        <SubmitButton>Simpan penerima</SubmitButton>
      </div>
    </ActionForm>
  )
}
