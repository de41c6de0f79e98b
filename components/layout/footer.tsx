import Link from 'next/link'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'

export type Tema = 'terang' | 'gelap' | 'otomatis'

const NEXT: { value: Tema; label: string }[] = [
  { value: 'otomatis', label: 'Ikuti perangkat' },
  { value: 'terang', label: 'Terang' },
  { value: 'gelap', label: 'Gelap' },
]

/** Bottom of every page; help stands in the same place everywhere (WCAG 3.2.6). */
export function Footer({ tema, setTema }: { tema: Tema; setTema: FormAction }) {
  return (
    <footer className="no-print mt-16 border-t border-line bg-surface">
      <div className="page page-wide grid gap-8 py-8 text-[0.95rem] sm:grid-cols-[1.4fr_1fr_1fr]">
        <section aria-labelledby="bantuan">
          <h2 id="bantuan" className="mb-2 text-base">
            Bantuan &amp; kontak
          </h2>
          <address className="not-italic text-muted">
            Inspektorat Daerah Provinsi Kalimantan Selatan
            <br />
            Jl. Bangun Praja, Kawasan Perkantoran Pemerintah Provinsi Kalimantan Selatan, Banjarbaru 70733
          </address>
          <p className="mt-2">
            Telp. <a href="tel:+625116749235">0511-6749235</a> · Faks 0511-7649237
            <br />
            <a href="mailto:it.prov.kalsel@gmail.com">it.prov.kalsel@gmail.com</a>
          </p>
        </section>
        <nav aria-label="Tentang layanan">
          <ul className="space-y-2">
            <li>
              <Link href="/keamanan" prefetch={false}>
                Keamanan Anda
              </Link>
            </li>
            <li>
              <Link href="/privasi" prefetch={false}>
                Pemberitahuan privasi
              </Link>
            </li>
            <li>
              <Link href="/#alur" prefetch={false}>
                Alur Kerja
              </Link>
            </li>
          </ul>
        </nav>
        <ActionForm action={setTema} className="block" label="Tampilan">
          <p className="mb-1 font-semibold">Tampilan</p>
          <div className="flex flex-wrap gap-x-4">
            {NEXT.map((choice) =>
              choice.value === tema ? (
                <span key={choice.value} className="inline-flex min-h-11 items-center px-2 font-semibold">
                  {choice.label} <span className="sr-only">(dipakai)</span>
                </span>
              ) : (
                <SubmitButton key={choice.value} look="quiet" name="tema" value={choice.value}>
                  {choice.label}
                </SubmitButton>
              ),
            )}
          </div>
        </ActionForm>
      </div>
    </footer>
  )
}
