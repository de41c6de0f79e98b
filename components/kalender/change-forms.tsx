import { QueryForm } from '@/components/form/query-form'
import { RadioField } from '@/components/form/radio-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FieldError } from '@/lib/platform/http/form-state'
import { type CalendarInput, jenisLibur } from '@/lib/waktu/schema'

const PREVIEW = '/admin/kalender/pratinjau'

interface ChangeFormProps {
  year: number
  errors?: readonly FieldError[]
  values?: Partial<CalendarInput>
}

/** Adds one day off; a preview comes before saving. */
export function AddDayForm({ year, errors = [], values = {} }: ChangeFormProps) {
  return (
    <QueryForm to={PREVIEW} label="Tambah satu hari libur" errors={errors} values={values}>
      <input type="hidden" name="aksi" value="tambah" />
      <input type="hidden" name="tahun" value={year} />
      <TextField name="tanggal" label="Tanggal" type="date" />
      <TextField
        name="nama"
        label="Nama hari libur"
        hint="Misalnya Cuti bersama Idulfitri."
        maxLength={120}
      />
      <RadioField
        name="jenis"
        legend="Jenis"
        options={Object.entries(jenisLibur).map(([value, label]) => ({ value, label }))}
      />
      <div className="form-bar">
        <SubmitButton>Lihat dampaknya</SubmitButton>
      </div>
    </QueryForm>
  )
}

/** Enters a whole year as its SKB lists it, one day per line. */
export function YearForm({ year, errors = [], values = {} }: ChangeFormProps) {
  return (
    <QueryForm to={PREVIEW} label={`Isi kalender ${year}`} errors={errors} values={values}>
      <input type="hidden" name="aksi" value="isi" />
      <input type="hidden" name="tahun" value={year} />
      <TextArea
        name="libur"
        label="Libur nasional"
        rows={12}
        hint="Satu baris satu hari: “17 Agustus Proklamasi Kemerdekaan”. Hari berturut-turut: “21-22 Maret Idulfitri”."
        defaultValue={values.libur ?? ''}
      />
      <TextArea
        name="cuti"
        label="Cuti bersama"
        rows={7}
        optional
        hint="Ditulis dengan cara yang sama."
        defaultValue={values.cuti ?? ''}
      />
      <div className="form-bar">
        <SubmitButton>Lihat dampaknya</SubmitButton>
      </div>
    </QueryForm>
  )
}
