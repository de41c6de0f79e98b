import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import type { Absence } from '@/lib/akun/absence-rules'
import { tanggal } from '@/lib/waktu/dates'

interface AbsenceFormProps {
  userId: string
  part: {
    current: (Absence & { deputy: string | null }) | null
    deputies: readonly { id: string; name: string }[]
    today: string
  }
  set: FormAction
  end: FormAction
}

/** Days on which a member of staff is away, and who stands in. */
export function AbsenceForm({ userId, part, set, end }: AbsenceFormProps) {
  const { current, deputies, today } = part
  return (
    <div className="space-y-4">
      <p>
        Pekerjaan baru tidak diberikan selama hari-hari itu, dan pengganti melihat batas waktu yang berjalan.
      </p>
      {current ? (
        <ActionForm action={end} label="Kembali bertugas" className="space-y-3">
          <input type="hidden" name="orang" value={userId} />
          <p className="font-semibold">
            Tidak di tempat {tanggal(current.from)} sampai {tanggal(current.until)}
            {current.deputy ? `, pengganti ${current.deputy}` : ', tanpa pengganti'}.
          </p>
          <SubmitButton look="secondary">Kembali bertugas</SubmitButton>
        </ActionForm>
      ) : null}
      <ActionForm action={set} label="Tidak di tempat" className="space-y-4">
        <input type="hidden" name="orang" value={userId} />
        <TextField name="dari" label="Hari pertama" type="date" defaultValue={today} />
        <TextField name="sampai" label="Hari terakhir" type="date" />
        <SelectField
          name="pengganti"
          label="Pengganti"
          placeholder="Tanpa pengganti"
          optional
          options={deputies.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton look="secondary">Catat tidak di tempat</SubmitButton>
      </ActionForm>
    </div>
  )
}
