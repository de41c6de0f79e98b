import { redirect } from 'next/navigation'
import { AdoptForm } from '@/components/pelapor/adopt-form'
import { CaseCard } from '@/components/pelapor/case-card'
import { DraftCard } from '@/components/pelapor/draft-card'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { pelaporStatus } from '@/lib/aduan/labels'
import { doneWords } from '@/lib/aduan/lifecycle-commands'
import { variantOf } from '@/lib/aduan/variant-labels'
import { clockNow } from '@/lib/clock'
import { ownCases } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { toWitaDate } from '@/lib/waktu/calendar'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { words } from '@/lib/words/words'
import { deleteDraftAction } from '../aduan/baru/actions'
import { adoptAction } from './actions'

const t = words('dasbor')

const DONE: Record<string, string> = {
  draf: t('drafTersimpanAndaDapat'),
  'hapus-draf': t('drafSudahDihapus'),
  'kode-pemulihan': t('kodePemulihanCocok'),
}

interface Place {
  searchParams: Promise<{ selesai?: string; judul?: string }>
}

/** "Aduan Saya": cases that need the reporter first; titles only on request. */
export default async function DashboardPage({ searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  // A kode rahasia has one case and no list.
  if (!viewer.account) redirect('/lacak')
  const { selesai, judul } = await searchParams
  const today = toWitaDate(clockNow())
  const [{ drafts, cases }, calendar, promised] = await Promise.all([
    ownCases(db(), viewer),
    loadCalendar(db()),
    loadPromised(db(), today),
  ])
  const cards = cases.map((row) => ({
    row,
    status: pelaporStatus({
      status: row.status,
      clocks: row.clocks,
      today,
      calendar,
      promised,
      variant: variantOf(row.status, row.lastEvents.toReversed()),
    }),
  }))
  const asking = cards.filter((card) => card.status.asks)
  const others = cards.filter((card) => !card.status.asks)
  const titles = judul === 'ya'
  const done = selesai ? (DONE[selesai] ?? doneWords(selesai)) : undefined
  return (
    <div className="space-y-8">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1>{t('aduanSaya')}</h1>
        <Link href="/aduan/baru" className="button button-primary">
          {t('buatAduan')}
        </Link>
      </div>
      <Done>{done}</Done>
      {drafts.length + cards.length === 0 ? (
        <p className="card">{t('belumAdaAduanBila')}</p>
      ) : (
        <p>
          <Link href={titles ? '/dashboard' : '/dashboard?judul=ya'}>
            {titles ? t('sembunyikanJudul') : t('tampilkanJudul')}
          </Link>
        </p>
      )}
      {asking.length > 0 ? (
        <section aria-labelledby="tindakan" className="space-y-4">
          <h2 id="tindakan">{t('perluTindakanAnda')}</h2>
          {asking.map(({ row, status }) => (
            <CaseCard key={row.id} row={row} status={status} showTitle={titles} />
          ))}
        </section>
      ) : null}
      {drafts.length > 0 ? (
        <section aria-labelledby="draf" className="space-y-4">
          <h2 id="draf">{t('draf')}</h2>
          {drafts.map((draft) => (
            <DraftCard key={draft.id} draft={draft} showTitle={titles} remove={deleteDraftAction} />
          ))}
        </section>
      ) : null}
      {others.length > 0 ? (
        <section aria-labelledby="terkirim" className="space-y-4">
          <h2 id="terkirim">{t('terkirim')}</h2>
          {others.map(({ row, status }) => (
            <CaseCard key={row.id} row={row} status={status} showTitle={titles} />
          ))}
        </section>
      ) : null}
      <AdoptForm action={adoptAction} />
      <p>
        <Link href="/data-saya" className="inline-flex min-h-12 items-center">
          {t('dataSayaSalinanPerbaikan')}
        </Link>
      </p>
    </div>
  )
}
