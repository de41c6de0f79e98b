import { PeriodeForm } from '@/components/rekap/periode-form'
import { RekapFigure } from '@/components/rekap/rekap-figure'
import { RekapTiles } from '@/components/rekap/rekap-tiles'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { PrintButton } from '@/components/ui/print-button'
import { clockNow } from '@/lib/clock'
import { readRekap } from '@/lib/jejak/figures/queries'
import { REKAP_FIELDS, type RekapInput, readPeriode, readyPeriods } from '@/lib/jejak/figures/rules'
import { tablesOf } from '@/lib/jejak/figures/tables'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { tanggalRingkas } from '@/lib/waktu/dates'

interface Place {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

const shortRange = ({ from, until }: { from: WitaDate; until: WitaDate }) =>
  `${tanggalRingkas(from)} sampai ${tanggalRingkas(until)}`

const BY_TIME = ['ketepatan', 'arus']

/** Figures on deadlines and on incoming and closed cases, among those whose key this administrator holds. */
export default async function RekapPage({ searchParams }: Place) {
  const viewer = await requireViewer('ADMIN')
  const fields = await searchParams
  const input = Object.fromEntries(
    REKAP_FIELDS.map((name) => [name, ([fields[name]].flat()[0] ?? '').trim()]),
  ) as RekapInput
  const today = toWitaDate(clockNow())
  const { periode, errors } = readPeriode(input, today)
  const outside = input.luar === 'ya'
  const rekap = await readRekap(db(), viewer, periode, today)
  const tables = tablesOf(rekap, { periode, outside })
  const unused = tables.filter(({ rows }) => rows.length === 0)
  const { per, banding } = periode
  const hrefOf = (change: Partial<RekapInput>) =>
    `/admin/rekap?${new URLSearchParams({ dari: periode.from, sampai: periode.until, per, banding, ...(outside ? { luar: 'ya' } : {}), ...change })}`
  const csvOf = (tabel: string) =>
    `/api/rekap?${new URLSearchParams({ tabel, dari: periode.from, sampai: periode.until, per, banding })}`
  const empty = rekap.received + rekap.closed + rekap.open + rekap.verification.done + rekap.answer.done === 0
  return (
    <div className="list-page">
      <div className="toolbar">
        <h1>Rekap</h1>
        <PeriodeForm
          values={
            errors.length > 0
              ? input
              : { dari: periode.from, sampai: periode.until, per, banding, luar: outside ? 'ya' : '' }
          }
          errors={errors}
          ready={readyPeriods(today).map(({ label, dari, sampai }) => ({
            label,
            href: `/admin/rekap?${new URLSearchParams({ dari, sampai, banding, ...(outside ? { luar: 'ya' } : {}) })}`,
            current: dari === periode.from && sampai === periode.until,
          }))}
        />
        <p className="toolbar-words">
          {shortRange(periode)}
          {periode.before ? `; pembanding ${shortRange(periode.before)}` : ''}
        </p>
      </div>
      {empty ? (
        <EmptyState title="Belum ada angka">
          <p>Pada periode ini tidak ada aduan yang masuk, selesai, atau terbuka. Pilih periode lain.</p>
        </EmptyState>
      ) : (
        <>
          <h2 className="sr-only">Angka utama</h2>
          <RekapTiles rekap={rekap} outside={outside} />
          <div className="rekap-figures">
            {tables
              .filter(({ rows }) => rows.length > 0)
              .map((table) => (
                <RekapFigure
                  key={table.key}
                  table={table}
                  look={BY_TIME.includes(table.key) ? 'columns' : 'bars'}
                  csvHref={csvOf(table.key)}
                />
              ))}
          </div>
          {unused.length > 0 ? (
            <p className="text-muted">
              Belum ada angka untuk: {unused.map(({ title }) => title).join(', ')}.
            </p>
          ) : null}
        </>
      )}
      <section aria-labelledby="cara-hitung" className="measure small space-y-1.5 text-muted">
        <h2 id="cara-hitung">Cara menghitung</h2>
        <p>
          Dihitung menurut hari selesainya, dalam hari kerja, dikurangi hari menunggu jawaban pelapor. Tepat
          waktu berarti selesai dalam janji yang berlaku pada hari pertama. Hanya aduan yang dapat Anda akses.
        </p>
        <p>
          {outside
            ? 'Angka di bawah 5 disembunyikan agar tidak menunjuk kepada seseorang.'
            : 'Berkas unduhan dan tampilan untuk dibagikan menyembunyikan angka di bawah 5.'}
        </p>
        <p className="no-print flex flex-wrap items-center gap-x-5 gap-y-2 pt-1">
          <Link href={hrefOf({ luar: outside ? '' : 'ya' })} className="inline-block py-1.5">
            {outside ? 'Tampilkan semua angka' : 'Tampilan untuk dibagikan'}
          </Link>
          <PrintButton>Cetak</PrintButton>
        </p>
      </section>
    </div>
  )
}
