import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { LandingSection } from './landing-section'

/** What reporters can do for their own safety, and how the office protects them. */
export function Safety() {
  const t = words('beranda')
  return (
    <>
      <LandingSection id="keamanan" title={t('aman.judul')}>
        <ul className="ruled measure">
          <li>{t('aman.satu')}</li>
          <li>{t('aman.dua')}</li>
          <li>{t('aman.tiga')}</li>
        </ul>
        <p className="mt-4">
          <Link href="/keamanan" className="inline-flex min-h-12 items-center">
            {t('aman.tautan')}
          </Link>
        </p>
      </LandingSection>
      <LandingSection id="pelindungan" title={t('pelindungan.judul')}>
        <ul className="ruled measure">
          <li>{t('pelindungan.hak')}</li>
          <li>{t('pelindungan.fisik')}</li>
          <li>{t('pelindungan.bantuan')}</li>
        </ul>
        <p className="small measure mt-4 text-muted">{t('pelindungan.dasar')}</p>
      </LandingSection>
    </>
  )
}
