import type { ReactNode } from 'react'
import { words } from '@/lib/words/words'
import { LandingSection } from './landing-section'

/** Kontak: how to reach the office. */
export function Contact() {
  const t = words('beranda')
  return (
    <LandingSection id="kontak" title={t('kontak.judul')} lead={t('kontak.pengantar')}>
      <p className="text-title font-bold">{t('kontak.nama')}</p>
      <dl className="mt-3 divide-y divide-line border-y border-line">
        <Line label={t('kontak.alamat')}>
          <address className="not-italic">{t('kontak.alamat_isi')}</address>
        </Line>
        <Line label={t('kontak.telepon')}>
          <a href="tel:+625116749235" className="figures inline-block py-1">
            0511-6749235
          </a>
        </Line>
        <Line label={t('kontak.faks')}>
          <span className="figures">0511-7649237</span>
        </Line>
        <Line label={t('kontak.email')}>
          <a href="mailto:it.prov.kalsel@gmail.com" className="inline-block py-1 [overflow-wrap:anywhere]">
            it.prov.kalsel@gmail.com
          </a>
        </Line>
        <Line label={t('kontak.jam')}>{t('kontak.jam_isi')}</Line>
      </dl>
    </LandingSection>
  )
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="grid items-baseline gap-x-8 gap-y-1 py-3 sm:grid-cols-[13rem_1fr]">
      <dt className="text-muted">{label}</dt>
      <dd className="measure">{children}</dd>
    </div>
  )
}
