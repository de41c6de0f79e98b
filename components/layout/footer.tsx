import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { ThemeForm } from './theme-form'

export type Tema = 'terang' | 'gelap' | 'otomatis'

const CHOICES: readonly Tema[] = ['otomatis', 'terang', 'gelap']

interface FooterProps {
  tema: Tema
  setTema: FormAction
  /** Staff pages end with one line: they have no public footer. */
  staff: boolean
}

/** Bottom of every page; help is in the same place on all of them (WCAG 3.2.6). */
export function Footer({ tema, setTema, staff }: FooterProps) {
  const t = words('bingkai')
  const theme = (
    <div className={`flex flex-wrap gap-x-6 ${staff ? '' : 'md:flex-col md:items-start'}`}>
      {CHOICES.map((choice) =>
        choice === tema ? (
          <span key={choice} className="inline-flex min-h-11 items-center gap-1 font-semibold">
            {t(choice)} <span className="font-normal text-muted">{t('dipakai')}</span>
          </span>
        ) : (
          <button key={choice} type="submit" name="tema" value={choice} className="button-quiet">
            {t(choice)}
          </button>
        ),
      )}
    </div>
  )
  if (staff) {
    return (
      <footer className="no-print mt-12 border-t border-line">
        <div className="page page-staff small flex flex-wrap items-center justify-between gap-x-8 py-1">
          <Link href="/bantuan" className="inline-flex min-h-11 items-center">
            {t('bantuan')}
          </Link>
          <ThemeForm action={setTema} label={t('tampilan')} failed={t('tampilanTetap')}>
            {theme}
          </ThemeForm>
        </div>
      </footer>
    )
  }
  const places = [
    { href: '/bantuan', label: t('tanyaJawab') },
    { href: '/#alur', label: t('alur') },
    { href: '/#tata-cara', label: t('tataCara') },
    { href: '/lapor', label: t('lapor') },
    { href: '/lacak', label: t('lacak') },
    { href: '/periksa-surat', label: t('periksaSurat') },
    { href: '/keamanan', label: t('keamanan') },
    { href: '/privasi', label: t('privasi') },
  ]
  return (
    // Drawn once somebody comes near it: the first screen is there sooner
    // (docs/decisions/0136-the-first-letter.md).
    <footer className="no-print mt-10 border-t border-line bg-surface [contain-intrinsic-size:auto_24rem] [content-visibility:auto] sm:mt-20">
      <div className="page page-wide small grid grid-cols-1 gap-x-12 gap-y-8 py-10 sm:grid-cols-2 md:grid-cols-[1.6fr_1fr_1fr]">
        <section aria-labelledby="bantuan">
          <h2 id="bantuan" className="mb-2 text-lead">
            {t('bantuan')}
          </h2>
          <address className="measure not-italic text-muted">
            {t('pengelola')}
            <br />
            {t('alamat')}
          </address>
          <p className="mt-3">
            {t('telp')}{' '}
            <a href="tel:+625116749235" className="inline-block py-1">
              0511-6749235
            </a>{' '}
            · {t('faks')}
            <br />
            <a href="mailto:it.prov.kalsel@gmail.com" className="inline-block py-1 [overflow-wrap:anywhere]">
              it.prov.kalsel@gmail.com
            </a>
          </p>
        </section>
        <nav aria-labelledby="tentang-layanan">
          <h2 id="tentang-layanan" className="mb-1 text-lead">
            {t('layanan')}
          </h2>
          <ul className="max-sm:columns-[8.5rem]">
            {places.map((place) => (
              <li key={place.href}>
                <Link href={place.href} className="inline-block py-1.5 max-sm:break-inside-avoid">
                  {place.label}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <ThemeForm action={setTema} label={t('tampilan')} failed={t('tampilanTetap')}>
          <h2 className="mb-1 text-lead">{t('tampilan')}</h2>
          {theme}
        </ThemeForm>
      </div>
    </footer>
  )
}
