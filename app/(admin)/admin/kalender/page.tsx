import { AddDayForm, YearForm } from '@/components/kalender/change-forms'
import { YearTable } from '@/components/kalender/year-table'
import { Disclosure } from '@/components/kasus/disclosure'
import { Done } from '@/components/ui/done'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHead } from '@/components/ui/page-head'
import { TabLinks } from '@/components/ui/tab-links'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { isWeekend, toWitaDate, yearOf } from '@/lib/waktu/calendar'
import { knownYears, loadYear } from '@/lib/waktu/queries'
import { openYears, writeLines } from '@/lib/waktu/schema'

interface Place {
  searchParams: Promise<{ tahun?: string; selesai?: string }>
}

/** The calendar by which all deadlines are counted, year by year. */
export default async function KalenderPage({ searchParams }: Place) {
  await requireViewer('ADMIN')
  const { tahun, selesai } = await searchParams
  const today = toWitaDate(clockNow())
  const open = openYears(today)
  const known = await knownYears(db())
  const years = [...new Set([...known, ...open])].sort((a, b) => a - b)
  const year = years.find((one) => String(one) === tahun) ?? yearOf(today)
  const stored = await loadYear(db(), year)
  const mayChange = open.includes(year)
  const working = stored?.days.filter((day) => !isWeekend(day.date)).length ?? 0
  return (
    <div className="space-y-8">
      <PageHead title="Kalender hari kerja">
        Semua batas waktu dihitung Senin sampai Jumat dikurangi hari di bawah ini. Setiap perubahan
        diperlihatkan dampaknya dahulu, lalu tercatat.
      </PageHead>
      <Done>
        {selesai === 'ubah' &&
          'Kalender tersimpan. Batas waktu yang berjalan dihitung ulang dan tercatat pada setiap aduan.'}
      </Done>
      <TabLinks
        label="Tahun"
        tabs={years.map((one) => ({
          href: `/admin/kalender?tahun=${one}`,
          label: known.includes(one) ? String(one) : `${one} (belum diisi)`,
          current: one === year,
        }))}
      />
      {stored ? (
        <section aria-labelledby="tahun-ini" className="space-y-4">
          <h2 id="tahun-ini">{year}</h2>
          <p>
            Dasar: {stored.source}. {stored.days.length} hari, {working} di antaranya pada hari kerja.
          </p>
          <YearTable tahun={stored} mayChange={mayChange} />
        </section>
      ) : (
        <EmptyState title={`Kalender ${year} belum diisi`}>
          <p>
            Batas waktu yang jatuh pada {year} belum dijanjikan kepada siapa pun. Isi semua libur nasional dan
            cuti bersama begitu SKB terbit; batas waktu yang tertunda mendapat tanggalnya saat itu juga.
          </p>
        </EmptyState>
      )}
      {mayChange ? (
        <section aria-labelledby="ubah-kalender" className="max-w-180 space-y-3">
          <h2 id="ubah-kalender">Ubah kalender</h2>
          {stored ? (
            <Disclosure title="Tambah satu hari">
              <AddDayForm year={year} />
            </Disclosure>
          ) : null}
          <Disclosure
            title={stored ? `Perbarui seluruh ${year} dari SKB` : `Isi ${year} dari SKB`}
            open={!stored}
          >
            <YearForm
              year={year}
              values={{
                libur: writeLines(stored?.days ?? [], 'libur_nasional'),
                cuti: writeLines(stored?.days ?? [], 'cuti_bersama'),
              }}
            />
          </Disclosure>
        </section>
      ) : (
        <p className="text-muted">Tahun ini sudah lewat, sehingga kalendernya tidak diubah lagi.</p>
      )}
    </div>
  )
}
