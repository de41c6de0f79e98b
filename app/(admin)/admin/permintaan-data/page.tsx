import { DataTabs } from '@/components/hak/data-tabs'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { PageHead } from '@/components/ui/page-head'
import { Table } from '@/components/ui/table'
import { clockNow } from '@/lib/clock'
import { type ListedRequest, listRequests } from '@/lib/data-pribadi/queries'
import { requestKinds, requestStatusLabels, timeLeft } from '@/lib/data-pribadi/rules'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { tanggalPendek } from '@/lib/waktu/dates'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

/** Reporters' requests about their data with their answer dates, nearest first. */
export default async function PermintaanDataPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const now = clockNow()
  const [waiting, decided, { selesai }] = await Promise.all([
    listRequests(db(), viewer, true),
    listRequests(db(), viewer, false),
    searchParams,
  ])
  return (
    <div className="space-y-8">
      <PageHead title="Data pribadi" />
      <DataTabs current="permintaan" />
      <Done>{selesai === 'jawab' && 'Jawaban terkirim kepada pemohon dan tercatat.'}</Done>
      <p className="measure text-muted">
        Setiap permintaan dijawab dalam 3 x 24 jam (UU 27/2022), hari libur ikut dihitung. Waktunya dihitung
        dari awal hari permintaan, karena jam kegiatan pelapor tidak kami simpan.
      </p>
      <section aria-labelledby="menunggu" className="space-y-3">
        <h2 id="menunggu">Menunggu jawaban</h2>
        {waiting.length === 0 ? (
          <p>Tidak ada permintaan yang menunggu.</p>
        ) : (
          <Table
            caption="Menunggu jawaban"
            captionHidden
            columns={[...COLUMNS, { key: 'batas', label: 'Batas' }]}
            rows={waiting.map((row) => {
              const left = timeLeft(row.dueOn, now)
              return {
                id: row.id,
                cells: {
                  ...cellsOf(row),
                  batas: (
                    <>
                      {tanggalPendek(row.dueOn)}, 23.59 WITA{' '}
                      <strong className={left.late ? 'text-warn' : ''}>({left.words})</strong>
                    </>
                  ),
                },
              }
            })}
          />
        )}
      </section>
      {decided.length > 0 ? (
        <section aria-labelledby="dijawab" className="space-y-3">
          <h2 id="dijawab">Sudah dijawab</h2>
          <Table
            caption="Sudah dijawab"
            captionHidden
            columns={[...COLUMNS, { key: 'hasil', label: 'Hasil' }]}
            rows={decided.map((row) => ({
              id: row.id,
              cells: {
                ...cellsOf(row),
                hasil: `${requestStatusLabels[row.status]}${row.decidedOn ? `, ${tanggalPendek(row.decidedOn)}` : ''}`,
              },
            }))}
          />
        </section>
      ) : null}
    </div>
  )
}

const COLUMNS = [
  { key: 'permintaan', label: 'Permintaan' },
  { key: 'tentang', label: 'Tentang' },
  { key: 'tanggal', label: 'Diterima' },
]

function cellsOf({ id, kind, aduan, onDate }: ListedRequest) {
  const label = requestKinds[kind].label
  const about = aduan ? aduan.nomor : 'Akun pelapor'
  return {
    permintaan: (
      <Link
        href={`/admin/permintaan-data/${id}`}
        className="-my-1 inline-block py-1"
        aria-label={`${label}, ${about}`}
      >
        {label}
      </Link>
    ),
    tentang: aduan ? (
      <Link href={`/admin/aduan/${aduan.id}`} className="figures -my-1 inline-block py-1">
        {aduan.nomor}
      </Link>
    ) : (
      about
    ),
    tanggal: tanggalPendek(onDate),
  }
}
