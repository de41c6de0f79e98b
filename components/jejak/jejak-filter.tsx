import { FilterBar, FilterButtons } from '@/components/form/filter-bar'
import { QueryForm } from '@/components/form/query-form'
import { SelectField } from '@/components/form/select-field'
import { TextField } from '@/components/form/text-field'
import { type Catatan, type JejakInput, ROLE_FILTERS } from '@/lib/jejak/schema'
import type { FieldError } from '@/lib/platform/http/form-state'

interface JejakFilterProps {
  catatan: Catatan
  input: JejakInput
  errors: readonly FieldError[]
  kinds: readonly { value: string; label: string }[]
  staff: readonly { id: string; name: string }[]
  /** The same record without filters, while one is used. */
  clearHref: string | null
}

/** Filters of the audit view. */
export function JejakFilter({ catatan, input, errors, kinds, staff, clearHref }: JejakFilterProps) {
  const roles = Object.entries(ROLE_FILTERS)
    .filter(([value]) => catatan === 'aduan' || (catatan === 'akun' && value === 'SISTEM'))
    .map(([value, label]) => ({ value, label }))
  return (
    <FilterBar
      title={`Saring${clearHref ? ' (dipakai)' : ''}`}
      open={clearHref !== null || errors.length > 0}
    >
      <QueryForm
        to="/admin/jejak"
        label="Saring jejak"
        errors={errors}
        values={input}
        className="filter-form"
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
        <FilterButtons clearHref={clearHref} />
      </QueryForm>
    </FilterBar>
  )
}
