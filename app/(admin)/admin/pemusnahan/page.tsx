import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { DataTabs } from '@/components/hak/data-tabs'
import { CheckboxList } from '@/components/retensi/checkbox-list'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { clockNow } from '@/lib/clock'
import { beritaAcara, destroyableCases, heldCases } from '@/lib/data-pribadi/retention/queries'
import { beritaAcaraLabels, reasonLabels } from '@/lib/data-pribadi/retention/rules'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tanggalPendek } from '@/lib/waktu/dates'
import { proposeDestructionAction } from './actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

const DONE: Record<string, string> = {
  usul: 'Usulan tercatat. Administrator lain harus menyetujuinya sebelum ada yang dimusnahkan.',
  batal: 'Usulan dibatalkan. Tidak ada yang dimusnahkan.',
}

/** Cases past their retention term, to be proposed for destruction, and the records of past destructions. */
export default async function PemusnahanPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const [cases, held, records, { selesai }] = await Promise.all([
    destroyableCases(db(), viewer, clockNow()),
    heldCases(db(), viewer, clockNow()),
    beritaAcara(db(), viewer),
    searchParams,
  ])
  const done = DONE[selesai ?? '']
  return (
    <div className="space-y-8">
      <PageHead title="Data pribadi" />
      <DataTabs current="pemusnahan" />
      <Done>{done}</Done>
      <section aria-labelledby="habis" className="max-w-180 space-y-4">
        <h2 id="habis">Dapat dimusnahkan</h2>
        <p className="measure text-muted">
          Aduan yang masa simpannya berakhir, atau yang penghapusannya dikabulkan, dan tidak ditahan. Dua
          orang memutuskan: satu mengusulkan, yang lain menyetujui.
        </p>
        {cases.length === 0 ? (
          <p>Tidak ada aduan yang dapat dimusnahkan.</p>
        ) : (
          <ActionForm action={proposeDestructionAction} label="Usulkan pemusnahan">
            <CheckboxList
              name="aduan"
              legend="Aduan"
              options={cases.map(({ id, nomor, closedOn, reason }) => ({
                value: id,
                label: nomor,
                hint: `Berakhir ${tanggalPendek(closedOn)} · ${reasonLabels[reason]}`,
              }))}
            />
            <TextField
              name="dasar"
              label="Dasar pemusnahan"
              hint="Surat persetujuan atau keputusan beserta nomornya. Jangan menulis isi aduan."
              maxLength={200}
            />
            <SubmitButton>Usulkan pemusnahan</SubmitButton>
          </ActionForm>
        )}
        {held.length > 0 ? (
          <div>
            <h3>Ditahan</h3>
            <p className="measure text-muted">Masa simpannya berakhir, tetapi penahanannya belum dicabut.</p>
            <ul>
              {held.map(({ id, nomor, closedOn }) => (
                <li key={id}>
                  <Link href={`/admin/aduan/${id}`} className="figures">
                    {nomor}
                  </Link>{' '}
                  · berakhir {tanggalPendek(closedOn)}
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </section>
      <section aria-labelledby="berita" className="space-y-3">
        <h2 id="berita">Berita acara pemusnahan</h2>
        {records.length === 0 ? (
          <p>Belum ada berita acara.</p>
        ) : (
          <Table
            caption="Berita acara pemusnahan"
            captionHidden
            columns={[
              { key: 'nomor', label: 'Nomor' },
              { key: 'status', label: 'Status' },
              { key: 'aduan', label: 'Aduan', numeric: true },
              { key: 'usul', label: 'Diusulkan' },
              { key: 'setuju', label: 'Disetujui' },
            ]}
            rows={records.map((record) => ({
              id: record.id,
              cells: {
                nomor: (
                  <Link href={`/admin/pemusnahan/${record.id}`} className="figures -my-1 inline-block py-1">
                    {record.nomor}
                  </Link>
                ),
                status: beritaAcaraLabels[record.status],
                aduan: String(record.items.length),
                usul: `${record.proposedBy}, ${tanggalPendek(toWitaDate(record.proposedAt))}`,
                setuju: record.approvedAt
                  ? `${record.approvedBy}, ${tanggalPendek(toWitaDate(record.approvedAt))}`
                  : '–',
              },
            }))}
          />
        )}
      </section>
    </div>
  )
}
