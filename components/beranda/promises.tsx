import { words } from '@/lib/words/words'

/** The three promises, as sentences that somebody can be held to. */
export function Promises() {
  const t = words('beranda')
  return (
    <section aria-labelledby="janji-judul" className="band-section">
      <div className="page page-wide py-12 md:py-16">
        <h2 id="janji-judul" className="mb-8">
          {t('janji.judul')}
        </h2>
        <dl className="space-y-7">
          {(['identitas', 'waktu', 'jawaban'] as const).map((promise) => (
            <div key={promise} className="grid gap-x-12 gap-y-1 md:grid-cols-[24rem_1fr]">
              <dt className="text-[1.2rem] font-bold leading-snug">{t(`janji.${promise}`)}</dt>
              <dd className="measure">{t(`janji.${promise}_isi`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  )
}
