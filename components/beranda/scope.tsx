import { words } from '@/lib/words/words'
import { LandingSection } from './landing-section'

/** What can be reported here, in plain words, and where to take everything else. */
export function Scope() {
  const t = words('beranda')
  return (
    <LandingSection id="lingkup" title={t('lingkup.judul')} lead={t('lingkup.pengantar')}>
      <dl className="divide-y divide-line border-b border-line">
        {(['uang', 'jabatan', 'perilaku', 'pembalasan'] as const).map((group) => (
          <div key={group} className="grid gap-x-8 gap-y-1 py-4 first:pt-0 sm:grid-cols-[13rem_1fr]">
            <dt className="font-bold">{t(`lingkup.${group}`)}</dt>
            <dd className="measure">{t(`lingkup.${group}_isi`)}</dd>
          </div>
        ))}
        <div className="grid gap-x-8 gap-y-1 py-4 sm:grid-cols-[13rem_1fr]">
          <dt className="font-bold text-warn">{t('lingkup.bukan')}</dt>
          <dd className="measure">
            {t('lingkup.bukan_isi')}
            <span className="mt-2 block">
              {t.rich('lingkup.darurat', {
                darurat: (number) => <a href="tel:112">{number}</a>,
                polisi: (number) => <a href="tel:110">{number}</a>,
              })}
            </span>
          </dd>
        </div>
      </dl>
    </LandingSection>
  )
}
