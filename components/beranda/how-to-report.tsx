import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { LandingSection } from './landing-section'

/** Tata Cara Lapor: the four official steps. */
export function HowToReport() {
  const t = words('beranda')
  return (
    <LandingSection id="tata-cara" title={t('tataCara.judul')}>
      <ol className="counted space-y-6">
        {(['satu', 'dua', 'tiga', 'empat'] as const).map((step) => (
          <li key={step}>
            <p className="text-title font-bold leading-snug">{t(`tataCara.${step}`)}</p>
            <p className="measure mt-1 text-muted">
              {t.rich(`tataCara.${step}_isi`, {
                lapor: (text) => <Link href="/lapor">{text}</Link>,
              })}
            </p>
          </li>
        ))}
      </ol>
      <p className="mt-8">
        <ButtonLink href="/daftar">{t('tataCara.tombol')}</ButtonLink>
      </p>
    </LandingSection>
  )
}
