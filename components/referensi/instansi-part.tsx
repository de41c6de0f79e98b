import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Chip } from '@/components/ui/chip'
import { Table } from '@/components/ui/table'
import { kelompokInstansi } from '@/lib/lembaga/schema'
import { EditLink } from './edit-link'

interface Instansi {
  id: number
  name: string
  kind: string
  restricted: boolean
  active: boolean
}

const kelompok = (kind: string) => new Map<string, string>(Object.entries(kelompokInstansi)).get(kind) ?? kind

/** The offices that a report can be about. */
export function InstansiTable({ rows }: { rows: readonly Instansi[] }) {
  return (
    <Table
      caption="Instansi"
      captionHidden
      columns={[
        { key: 'nama', label: 'Nama' },
        { key: 'kelompok', label: 'Kelompok' },
        { key: 'status', label: 'Status' },
        { key: 'tindakan', label: 'Tindakan' },
      ]}
      rows={rows.map((row) => ({
        id: String(row.id),
        cells: {
          nama: (
            <>
              {row.name}{' '}
              {row.restricted ? (
                <Chip tone="kuning" icon="lock">
                  jalur terbatas
                </Chip>
              ) : null}
            </>
          ),
          kelompok: kelompok(row.kind),
          status: row.active ? 'Aktif' : 'Nonaktif',
          tindakan: <EditLink part="instansi" id={String(row.id)} subject={row.name} />,
        },
      }))}
    />
  )
}

/** Creates or changes an office. */
export function InstansiForm({ row, action }: { row: Instansi | null; action: FormAction }) {
  return (
    <ActionForm action={action} label={row ? `Ubah ${row.name}` : 'Instansi baru'}>
      <input type="hidden" name="id" value={row?.id ?? ''} />
      <TextField name="nama" label="Nama instansi" defaultValue={row?.name ?? ''} maxLength={150} />
      <SelectField
        name="kelompok"
        label="Kelompok"
        placeholder="Pilih kelompok"
        defaultValue={row?.kind ?? ''}
        options={Object.entries(kelompokInstansi).map(([value, label]) => ({ value, label }))}
      />
      <CheckboxField
        name="aktif"
        label="Ditawarkan di formulir aduan"
        defaultChecked={row?.active ?? true}
        hint="Aduan lama tetap menyebut instansi ini."
      />
      <div className="form-bar">
        <SubmitButton>Simpan instansi</SubmitButton>
      </div>
    </ActionForm>
  )
}
