import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextArea } from '@/components/form/text-area'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Table } from '@/components/ui/table'
import { type TemplateKind, templateKinds } from '@/lib/lembaga/schema'
import { EditLink } from './edit-link'

interface Templat {
  id: string
  kind: string
  title: string
  body: string
  active: boolean
}

/** Text templates, grouped by the message that they are for. */
export function TemplatTable({ rows }: { rows: readonly Templat[] }) {
  return (
    <div className="space-y-8">
      {(Object.keys(templateKinds) as TemplateKind[]).map((kind) => {
        const own = rows.filter((row) => row.kind === kind)
        if (own.length === 0) return null
        return (
          <Table
            key={kind}
            caption={templateKinds[kind]}
            columns={[
              { key: 'judul', label: 'Judul' },
              { key: 'isi', label: 'Isi' },
              { key: 'status', label: 'Status' },
              { key: 'tindakan', label: 'Tindakan' },
            ]}
            rows={own.map((row) => ({
              id: row.id,
              cells: {
                judul: row.title,
                isi: <span className="typed">{row.body}</span>,
                status: row.active ? 'Aktif' : 'Nonaktif',
                tindakan: <EditLink part="templat" id={row.id} subject={row.title} />,
              },
            }))}
          />
        )
      })}
    </div>
  )
}

/** Creates or changes a template. */
export function TemplatForm({
  row,
  place,
  action,
}: {
  row: Templat | null
  place: number
  action: FormAction
}) {
  return (
    <ActionForm action={action} label={row ? `Ubah ${row.title}` : 'Templat baru'}>
      <input type="hidden" name="id" value={row?.id ?? ''} />
      <SelectField
        name="jenis"
        label="Untuk pesan apa"
        placeholder="Pilih jenis pesan"
        defaultValue={row?.kind ?? ''}
        options={Object.entries(templateKinds).map(([value, label]) => ({ value, label }))}
      />
      <TextField name="judul" label="Judul" defaultValue={row?.title ?? ''} maxLength={80} />
      <TextArea
        name="isi"
        label="Isi"
        rows={6}
        limit={2000}
        hint="Kalimat umum saja. Jangan menulis apa pun tentang aduan tertentu: templat tidak disegel."
        defaultValue={row?.body ?? ''}
      />
      <TextField
        name="urutan"
        label="Urutan dalam jenisnya"
        inputMode="numeric"
        defaultValue={String(place)}
        maxLength={3}
      />
      <CheckboxField name="aktif" label="Ditawarkan saat menulis" defaultChecked={row?.active ?? true} />
      <div className="form-bar">
        <SubmitButton>Simpan templat</SubmitButton>
      </div>
    </ActionForm>
  )
}
