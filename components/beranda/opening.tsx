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

/** First view: what the service is, the ways in, and on a wide screen what a reporter gets. */
export function Opening({ today, due, days }: OpeningProps) {
  const t = words('beranda')
  return (
    <section className="grid grid-cols-1 gap-x-16 gap-y-12 pt-8 pb-10 md:grid-cols-[1fr_24rem] md:pt-16 md:pb-20">
      <div className="self-center">
        <h1 className="display max-w-[12ch]">{t('judul')}</h1>
        <p className="mt-6 max-w-[54ch] text-title">{t('sub')}</p>
        <p className="mt-8 flex flex-wrap gap-3">
          {/* Left to the browser, which has loaded that document ahead (middleware.ts). */}
          <a href="/lapor" className="button button-primary">
            {t('buatAduan')}
          </a>
          <ButtonLink href="/masuk" look="secondary">
            {t('masuk')}
          </ButtonLink>
        </p>
        <p className="mt-3">
          <Link href="/lacak" className="inline-flex min-h-12 items-center">
            {t('lacak')}
          </Link>
        </p>
      </div>
      <ReceiptExample today={today} due={due} days={days} />
    </section>
  )
}
