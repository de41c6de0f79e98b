import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { ReceiptExample } from './receipt-example'

interface OpeningProps {
  today: string
  due: string | null
  /** Hari kerja within which an aduan is verified. */
  days: number
}

/** First view: what the service is, the two entrances, and what a reporter gets. */
export function Opening({ today, due, days }: OpeningProps) {
  const t = words('beranda')
  return (
    <section className="grid gap-x-16 gap-y-12 pt-10 pb-14 md:grid-cols-[1fr_24rem] md:pt-16 md:pb-20">
      <div className="self-center">
        <h1 className="display max-w-[12ch]">{t('judul')}</h1>
        <p className="mt-6 max-w-[54ch] text-[1.12rem]">{t('sub')}</p>
        <p className="mt-8 flex flex-wrap gap-3">
          <ButtonLink href="/aduan/baru">{t('buatAduan')}</ButtonLink>
          <ButtonLink href="/masuk" look="secondary">
            {t('masuk')}
          </ButtonLink>
        </p>
        <p className="mt-5 flex flex-wrap gap-x-6">
          <span className="w-full font-semibold">{t('tanpaAkun')}</span>
          <Link href="/lapor" className="inline-flex min-h-12 items-center">
            {t('lapor')}
          </Link>
          <Link href="/lacak" className="inline-flex min-h-12 items-center">
            {t('lacak')}
          </Link>
        </p>
        <p className="mt-3">
          <a href="#alur" className="inline-flex min-h-12 items-center">
            {t('caraKerja')}
          </a>
        </p>
      </div>
      <ReceiptExample today={today} due={due} days={days} />
    </section>
  )
}
