import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Table } from '@/components/ui/table'
import { letterNumber } from '@/lib/naskah/letter/rules'
import { EditLink } from './edit-link'

/** The number format of official answers, with the next number. */
export function SuratTable({ format, last, year }: { format: string; last: number; year: number }) {
  return (
    <Table
      caption="Nomor surat"
      captionHidden
      columns={[
        { key: 'format', label: 'Format' },
        { key: 'berikut', label: 'Nomor berikutnya' },
        { key: 'tindakan', label: 'Tindakan' },
      ]}
      rows={[
        {
          id: 'surat',
          cells: {
            format,
            berikut: letterNumber(format, last + 1, year),
            tindakan: <EditLink part="surat" id="format" subject="format nomor surat" />,
          },
        },
      ]}
    />
  )
}

/** Sets the number format of future letters. */
export function SuratForm({ format, action }: { format: string; action: FormAction }) {
  return (
    <ActionForm action={action} label="Ubah format nomor surat">
      <TextField
        name="format"
        label="Format nomor surat"
        hint="Tulis {nomor} dan {tahun} di tempatnya. Nomor urut dimulai dari 1 setiap tahun; surat yang sudah terbit tidak berubah."
        defaultValue={format}
        maxLength={80}
      />
      <div className="form-bar">
        <SubmitButton>Simpan format</SubmitButton>
      </div>
    </ActionForm>
  )
}
