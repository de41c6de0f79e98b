import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Table } from '@/components/ui/table'
import { kelompokKategori } from '@/lib/lembaga/kategori-labels'
import { EditLink } from './edit-link'

interface Kategori {
  id: string
  kind: string
  label: string
  example: string
  active: boolean
  timId: string | null
  tim: { name: string } | null
}

/** The categories of the report form, in order. */
export function KategoriTable({ rows }: { rows: readonly Kategori[] }) {
  return (
    <Table
      caption="Kategori"
      captionHidden
      columns={[
        { key: 'nama', label: 'Kategori' },
        { key: 'contoh', label: 'Contoh' },
        { key: 'tim', label: 'Tim awal' },
        { key: 'status', label: 'Status' },
        { key: 'tindakan', label: 'Tindakan' },
      ]}
      rows={rows.map((row, index) => ({
        id: row.id,
        cells: {
          nama: `${index + 1}. ${row.label}`,
          contoh: row.example,
          tim: row.tim?.name ?? '–',
          status: row.active ? 'Aktif' : 'Nonaktif',
          tindakan: <EditLink part="kategori" id={row.id} subject={row.label} />,
        },
      }))}
    />
  )
}

interface KategoriFormProps {
  row: Kategori | null
  /** Its position; for a new one, the position after the last. */
  place: number
  teams: readonly { id: string; name: string }[]
  action: FormAction
}

/** Creates or changes a category. */
export function KategoriForm({ row, place, teams, action }: KategoriFormProps) {
  return (
    <ActionForm action={action} label={row ? `Ubah ${row.label}` : 'Kategori baru'}>
      <input type="hidden" name="id" value={row?.id ?? ''} />
      <TextField name="label" label="Nama kategori" defaultValue={row?.label ?? ''} maxLength={80} />
      <SelectField
        name="kelompok"
        label="Kelompok di formulir"
        placeholder="Pilih kelompok"
        defaultValue={row?.kind ?? ''}
        options={Object.entries(kelompokKategori).map(([value, label]) => ({ value, label }))}
      />
      <TextField
        name="contoh"
        label="Contoh"
        hint="Satu baris, dibaca pelapor di bawah nama kategori."
        defaultValue={row?.example ?? ''}
        maxLength={160}
      />
      <TextField
        name="urutan"
        label="Urutan di formulir"
        inputMode="numeric"
        defaultValue={String(place)}
        maxLength={3}
      />
      <SelectField
        name="tim"
        label="Tim awal"
        optional
        placeholder="Tidak ada"
        hint="Diusulkan lebih dahulu saat aduan diteruskan; administrator tetap dapat memilih tim lain."
        defaultValue={row?.timId ?? ''}
        options={teams.map((team) => ({ value: team.id, label: team.name }))}
      />
      <CheckboxField name="aktif" label="Ditawarkan di formulir aduan" defaultChecked={row?.active ?? true} />
      <div className="form-bar">
        <SubmitButton>Simpan kategori</SubmitButton>
      </div>
    </ActionForm>
  )
}
