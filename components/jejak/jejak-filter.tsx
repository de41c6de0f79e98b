import { QueryForm } from '@/components/form/query-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { type Catatan, type JejakInput, ROLE_FILTERS } from '@/lib/jejak/schema'
import type { FieldError } from '@/lib/platform/http/form-state'

interface JejakFilterProps {
  catatan: Catatan
  input: JejakInput
  errors: readonly FieldError[]
  kinds: readonly { value: string; label: string }[]
  staff: readonly { id: string; name: string }[]
}

/** Filters of the audit view, as a GET form: every result has its own address. */
export function JejakFilter({ catatan, input, errors, kinds, staff }: JejakFilterProps) {
  const roles = Object.entries(ROLE_FILTERS)
    .filter(([value]) => catatan === 'aduan' || (catatan === 'akun' && value === 'SISTEM'))
    .map(([value, label]) => ({ value, label }))
  return (
    <QueryForm
      to="/admin/jejak"
      label="Saring jejak"
      errors={errors}
      values={input}
      className="grid items-end gap-x-5 gap-y-3 sm:grid-cols-2 lg:grid-cols-3"
    >
      <input type="hidden" name="catatan" value={catatan} />
      <SelectField name="jenis" label="Jenis" placeholder="Semua jenis" options={kinds} />
      <SelectField
        name="siapa"
        label="Siapa"
        placeholder="Semua orang"
        options={[
          ...roles,
          { label: 'Petugas', options: staff.map(({ id, name }) => ({ value: id, label: name })) },
        ]}
      />
      {catatan === 'akun' ? null : <TextField name="nomor" label="Nomor aduan" spellCheck={false} />}
      <TextField name="dari" label="Dari tanggal" type="date" />
      <TextField name="sampai" label="Sampai tanggal" type="date" />
      <div>
        <SubmitButton look="secondary">Saring</SubmitButton>
      </div>
    </QueryForm>
  )
}
