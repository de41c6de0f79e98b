import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { Table } from '@/components/ui/table'
import type { TenggatView } from '@/lib/lembaga/queries'
import { promiseLabels } from '@/lib/lembaga/schema'
import { tanggalPendek } from '@/lib/waktu/dates'
import { EditLink } from './edit-link'

/** Promised deadlines in hari kerja, each with its source. */
export function TenggatTable({ rows }: { rows: readonly TenggatView[] }) {
  return (
    <Table
      caption="Janji waktu"
      captionHidden
      columns={[
        { key: 'janji', label: 'Janji' },
        { key: 'siapa', label: 'Siapa, sejak kapan' },
        { key: 'hari', label: 'Hari kerja', numeric: true },
        { key: 'dasar', label: 'Dasar' },
        { key: 'tindakan', label: 'Tindakan' },
      ]}
      rows={rows.map(({ promise, days, source, next }) => ({
        id: promise,
        cells: {
          janji: promiseLabels[promise].label,
          siapa: promiseLabels[promise].who,
          hari: next ? `${days}, menjadi ${next.days} mulai ${tanggalPendek(next.from)}` : String(days),
          dasar: source,
          tindakan: <EditLink part="tenggat" id={promise} subject={promiseLabels[promise].label} />,
        },
      }))}
    />
  )
}

/** Changes a deadline for promises made from tomorrow on. */
export function TenggatForm({ row, action }: { row: TenggatView; action: FormAction }) {
  const { label, who } = promiseLabels[row.promise]
  return (
    <ActionForm action={action} label={`Ubah ${label}`}>
      <input type="hidden" name="janji" value={row.promise} />
      <p>
        <strong>{label}.</strong> {who}. Angka baru berlaku untuk janji yang diberikan mulai besok; yang sudah
        dijanjikan tidak berubah.
      </p>
      <TextField
        name="hari"
        label="Hari kerja"
        inputMode="numeric"
        defaultValue={String(row.next?.days ?? row.days)}
        maxLength={3}
      />
      <TextField
        name="dasar"
        label="Dasar"
        hint="Peraturan, edaran, atau keputusan beserta nomornya."
        defaultValue={row.source}
        maxLength={200}
      />
      <div className="form-bar">
        <SubmitButton>Simpan janji waktu</SubmitButton>
      </div>
    </ActionForm>
  )
}
