import { Chip } from '@/components/ui/chip'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Pagination } from '@/components/ui/pagination'
import { TabLinks } from '@/components/ui/tab-links'
import { Table } from '@/components/ui/table'
import { statusChips } from '@/lib/aduan/chip-labels'
import { type AduanStatus, statusLabels } from '@/lib/aduan/lifecycle-states'
import type { AduanRow } from '@/lib/aduan/read/listed-row'
import type { ListView } from '@/lib/aduan/read/views'
import type { AduanPage } from '@/lib/kasus/list'
import { kanalWords } from '@/lib/lapor/form/intake'
import { hariKerjaRoughly, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import { batasWaktu, tanggalPendek } from '@/lib/waktu/dates'

interface CaseListProps {
  /** `/admin` or `/telaah`. */
  base: string
  views: readonly ListView[]
  current: ListView
  counts: ReadonlyMap<AduanStatus, number>
  page: AduanPage
  after: string | undefined
  today: WitaDate
  calendar: Kalender
}

/** A list of cases for staff, the nearest deadline first. Nothing in it identifies the reporter. */
export function CaseList({ base, views, current, counts, page, after, today, calendar }: CaseListProps) {
  const href = (key: string) => `${base}?tampilan=${key}`
  return (
    <div className="space-y-5">
      <TabLinks
        label="Tampilan"
        tabs={views.map((view) => ({
          href: href(view.key),
          label: view.label,
          count: view.statuses.reduce((sum, status) => sum + (counts.get(status) ?? 0), 0),
          current: view.key === current.key,
        }))}
      />
      {page.rows.length === 0 ? (
        <EmptyState title="Tidak ada aduan di sini">
          <p>Bila ada aduan pada tahap ini, yang paling dekat batas waktunya muncul paling atas.</p>
        </EmptyState>
      ) : (
        <Table
          caption={`${current.label}, yang paling dekat batas waktunya lebih dahulu`}
          captionHidden
          columns={[
            { key: 'nomor', label: 'Nomor' },
            { key: 'sisa', label: 'Sisa waktu' },
            { key: 'ringkasan', label: 'Aduan' },
            { key: 'tempat', label: 'Kab/kota' },
            { key: 'status', label: 'Status' },
            { key: 'petugas', label: 'Petugas' },
            { key: 'umur', label: 'Lama penanganan', numeric: true },
            { key: 'bukti', label: 'Bukti', numeric: true },
          ]}
          rows={page.rows.map((row) => ({ id: row.id, cells: cellsOf(row, base, today, calendar) }))}
        />
      )}
      <Pagination
        label="Halaman daftar"
        previous={after ? href(current.key) : null}
        next={page.next ? `${href(current.key)}&sesudah=${page.next}` : null}
      />
    </div>
  )
}

function cellsOf(row: AduanRow, base: string, today: WitaDate, calendar: Kalender) {
  const limit = row.nextDueOn ? batasWaktu(row.nextDueOn, today, calendar) : null
  const age = row.submittedOn ? hariKerjaRoughly(row.submittedOn, today, calendar) : null
  return {
    nomor: (
      <Link href={`${base}/aduan/${row.id}`} className="figures whitespace-nowrap font-semibold">
        {row.nomor}
      </Link>
    ),
    sisa:
      row.nextDueOn && limit ? (
        <span className="sm:whitespace-nowrap">
          <Chip
            tone={limit.late ? 'merah' : limit.left <= 1 ? 'kuning' : 'netral'}
            icon={limit.late ? 'warn' : 'clock'}
          >
            {limit.words}
          </Chip>
          <span className="mt-0.5 block text-muted">{tanggalPendek(row.nextDueOn)}</span>
        </span>
      ) : (
        <span className="text-muted">–</span>
      ),
    ringkasan: (
      <span>
        {row.summary.atRisk ? (
          <>
            <Chip tone="merah" icon="warn">
              Pelapor terancam
            </Chip>{' '}
          </>
        ) : null}
        {row.summary.restricted ? (
          <>
            <Chip tone="kuning" icon="lock">
              Terbatas
            </Chip>{' '}
          </>
        ) : null}
        {row.summary.ringkasan}
        <span className="block text-muted">
          {row.kategori} · {row.summary.instansi}
          {kanalWords(row.summary)}
        </span>
      </span>
    ),
    tempat: row.kabkota,
    status: <Chip {...statusChips[row.status]}>{statusLabels[row.status]}</Chip>,
    petugas: row.tim ?? row.admin ?? 'Belum ada',
    umur: age === null ? '–' : `${age} hari kerja`,
    bukti: String(row.files),
  }
}
