import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Table } from '@/components/ui/table'
import { EditLink } from './edit-link'

interface MasaSimpan {
  id: string
  label: string
  retentionYears: number | null
  retentionSource: string | null
}

/** Retention term of each category's closed cases, with its legal basis. */
export function MasaSimpanTable({ rows }: { rows: readonly MasaSimpan[] }) {
  return (
    <Table
      caption="Masa simpan"
      captionHidden
      columns={[
        { key: 'kategori', label: 'Kategori' },
        { key: 'tahun', label: 'Tahun setelah berakhir', numeric: true },
        { key: 'dasar', label: 'Dasar' },
        { key: 'tindakan', label: 'Tindakan' },
      ]}
      rows={rows.map(({ id, label, retentionYears, retentionSource }) => ({
        id,
        cells: {
          kategori: label,
          tahun: retentionYears === null ? 'Belum ditetapkan' : String(retentionYears),
          dasar: retentionSource ?? '–',
          tindakan: <EditLink part="masa-simpan" id={id} subject={label} />,
        },
      }))}
    />
  )
}

/** Sets the retention term of one category. */
export function MasaSimpanForm({ row, action }: { row: MasaSimpan; action: FormAction }) {
  return (
    <ActionForm action={action} label={`Masa simpan ${row.label}`}>
      <input type="hidden" name="id" value={row.id} />
      <TextField
        name="tahun"
        label="Tahun setelah berakhir"
        hint="Kosongkan bila belum ditetapkan: aduannya tidak dimusnahkan."
        inputMode="numeric"
        defaultValue={row.retentionYears === null ? '' : String(row.retentionYears)}
        maxLength={2}
      />
      <TextField
        name="dasar"
        label="Dasar"
        hint="Jadwal Retensi Arsip atau keputusan beserta nomornya."
        defaultValue={row.retentionSource ?? ''}
        maxLength={200}
      />
      <div className="form-bar">
        <SubmitButton>Simpan masa simpan</SubmitButton>
      </div>
    </ActionForm>
  )
}
