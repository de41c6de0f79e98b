import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Done } from '@/components/ui/done'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page-head'
import { PrintButton } from '@/components/ui/print-button'
import { SummaryList } from '@/components/ui/summary-list'
import { Table } from '@/components/ui/table'
import { beritaAcara } from '@/lib/data-pribadi/retention/queries'
import { beritaAcaraLabels, reasonLabels } from '@/lib/data-pribadi/retention/rules'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'
import { approveDestructionAction, cancelDestructionAction } from '../actions'

interface Place {
  params: Promise<{ id: string }>
  searchParams: Promise<{ selesai?: string }>
}

const moment = (at: Date) => `${tanggalPendek(toWitaDate(at))}, ${pukul(at)}`

/** The record of one destruction: who proposed and who approved it, and the proof that each case existed. */
export default async function BeritaAcaraPage({ params, searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const { id } = await params
  const [record] = await beritaAcara(db(), viewer, { id })
  if (!record) notFound()
  const { selesai } = await searchParams
  const open = record.status === 'DIUSULKAN'
  return (
    <div className="space-y-8">
      <PageHead
        title={`Berita acara pemusnahan ${record.nomor}`}
        back={<BackLink href="/admin/pemusnahan" label="Pemusnahan" />}
      />
      <Done>
        {selesai === 'setuju' &&
          'Disetujui. Kunci dan berkas dihapus dalam beberapa saat; muat ulang halaman untuk melihat hasilnya.'}
      </Done>
      <SummaryList
        rows={[
          { label: 'Status', lines: [beritaAcaraLabels[record.status]] },
          { label: 'Dasar', lines: [record.basis] },
          { label: 'Diusulkan', lines: [`${record.proposedBy}, ${moment(record.proposedAt)}`] },
          {
            label: 'Disetujui',
            lines: record.approvedAt ? [`${record.approvedBy}, ${moment(record.approvedAt)}`] : [],
          },
          { label: 'Dilaksanakan', lines: record.doneAt ? [moment(record.doneAt)] : [] },
        ]}
      />
      <section aria-labelledby="daftar" className="space-y-3">
        <h2 id="daftar">Aduan</h2>
        <p className="measure text-muted">
          Isi, kunci, dan berkas tidak ada di sini. Sidik peristiwa terakhir membuktikan bahwa rantai aduan
          berakhir di situ.
        </p>
        <Table
          caption="Aduan dalam berita acara ini"
          captionHidden
          columns={[
            { key: 'nomor', label: 'Nomor' },
            { key: 'kategori', label: 'Kategori' },
            { key: 'berakhir', label: 'Berakhir' },
            { key: 'alasan', label: 'Alasan' },
            { key: 'isi', label: 'Peristiwa dan berkas' },
            { key: 'sidik', label: 'Sidik peristiwa terakhir' },
            { key: 'hasil', label: 'Hasil' },
          ]}
          rows={record.items.map((item) => ({
            id: item.aduanId,
            cells: {
              nomor: <span className="figures">{item.nomor}</span>,
              kategori: item.kategori,
              berakhir: tanggalPendek(item.closedOn),
              alasan: reasonLabels[item.reason],
              isi: `${item.events} peristiwa, ${item.files} berkas`,
              sidik: <code className="break-all">{item.lastHash || '–'}</code>,
              hasil: item.destroyedAt
                ? `Dimusnahkan ${moment(item.destroyedAt)}`
                : item.spared
                  ? 'Tidak dimusnahkan: ditahan atau dibuka kembali'
                  : item.held
                    ? 'Ditahan sekarang: tidak akan dimusnahkan'
                    : 'Belum',
            },
          }))}
        />
      </section>
      {open ? (
        <section aria-labelledby="putusan" className="no-print max-w-180 space-y-6">
          <h2 id="putusan">Keputusan</h2>
          {record.mine ? (
            <Notice kind="info">Anda yang mengusulkan. Administrator lain yang harus menyetujuinya.</Notice>
          ) : (
            <ActionForm action={approveDestructionAction} label="Setujui dan musnahkan">
              <input type="hidden" name="berita" value={record.id} />
              <TextField
                name="kalimat"
                label="Ketik MUSNAHKAN"
                hint="Kunci dan berkas dihapus dan tidak dapat dikembalikan, oleh siapa pun."
                autoComplete="off"
                spellCheck={false}
              />
              <SubmitButton look="danger">Setujui dan musnahkan</SubmitButton>
            </ActionForm>
          )}
          <ActionForm action={cancelDestructionAction} label="Batalkan usulan">
            <input type="hidden" name="berita" value={record.id} />
            <SubmitButton look="secondary">Batalkan usulan</SubmitButton>
          </ActionForm>
        </section>
      ) : null}
      <p className="no-print">
        <PrintButton>Cetak</PrintButton>
      </p>
    </div>
  )
}
