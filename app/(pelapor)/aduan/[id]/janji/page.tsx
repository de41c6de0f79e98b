import { notFound } from 'next/navigation'
import { PromiseCard } from '@/components/pelapor/promise-card'
import { PromiseRules } from '@/components/pelapor/promise-rules'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { PrintButton } from '@/components/ui/print-button'
import { Section } from '@/components/ui/section'
import { isOurs } from '@/lib/aduan/promises/given-promises'
import { endedWords, promiseTitles, promiseWords } from '@/lib/aduan/promises/promise-labels'
import { clockNow } from '@/lib/clock'
import { promisesOfCase } from '@/lib/kasus/promise-page'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { tanggal } from '@/lib/waktu/dates'
import { words } from '@/lib/words/words'

const t = words('aduan')

/** The promises on this aduan: dates, how they were counted, pauses, and where we are late. */
export default async function JanjiPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const page = await promisesOfCase(db(), viewer, id, clockNow())
  if (!page) notFound()
  const { view, promises, names } = page
  const open = promises
    .filter(({ endedOn }) => endedOn === null)
    .map((given) => promiseWords(given, { ...view, names }))
  const ours = open.filter((one) => one.ours)
  const yours = open.filter((one) => !one.ours)
  const over = promises.filter(({ clock, endedOn }) => endedOn !== null && isOurs(clock)).toReversed()
  const late = ours.filter((one) => one.late)
  return (
    <div className="space-y-10">
      <header className="space-y-3">
        <div className="no-print">
          <BackLink href={`/aduan/${view.id}`} label={t('kembaliKeAduan')} />
        </div>
        <h1>{t('janjiWaktuKami')}</h1>
        <p>
          {t.rich('aduanKeadaanPada', {
            nomor: view.nomor,
            b: (isi) => <strong className="figures">{isi}</strong>,
            tanggal: tanggal(view.today),
          })}
        </p>
        {late.map((one) => (
          <Notice key={one.clock} kind="warn" title={one.title}>
            {one.late}
          </Notice>
        ))}
      </header>
      <Section id="kami" title={t('yangKamiJanjikan')} className="space-y-5">
        {ours.length === 0 ? (
          <p className="card">{over.length > 0 ? t('tidakAdaJanjiWaktu') : t('belumAdaJanjiWaktu')}</p>
        ) : (
          ours.map((one) => <PromiseCard key={one.clock} words={one} />)
        )}
      </Section>
      {yours.length > 0 ? (
        <Section id="anda" title={t('waktuAnda')} className="space-y-5">
          {yours.map((one) => (
            <PromiseCard key={one.clock} words={one} />
          ))}
        </Section>
      ) : null}
      {over.length > 0 ? (
        <Section id="lewat" title={t('janjiYangSudahLewat')}>
          <ul className="divide-y divide-line border-y border-line">
            {over.map((given) => (
              <li key={`${given.clock}-${given.startedOn}-${given.endedOn}`} className="py-3">
                <p className="font-semibold">{promiseTitles[given.clock]}</p>
                <p className={given.outcome === 'missed' ? 'text-warn' : 'text-muted'}>{endedWords(given)}</p>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="cara-hitung" title={t('caraKamiMenghitung')}>
        <PromiseRules promised={view.promised} />
      </Section>
      <p className="no-print flex flex-wrap gap-3">
        <Link href={`/aduan/${view.id}#pesan`} className="button button-secondary">
          {t('tanyakanLewatPesan')}
        </Link>
        <PrintButton>{t('cetak')}</PrintButton>
      </p>
    </div>
  )
}
