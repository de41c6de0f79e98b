import type { Metadata } from 'next'
import { cookies } from 'next/headers'
import { LetterResult } from '@/components/surat/letter-result'
import { ReporterPage } from '@/components/ui/reporter-page'
import { openAnswer } from '@/lib/naskah/letter/answer'
import { LETTER_COOKIE } from '@/lib/platform/session/cookies'
import { words } from '@/lib/words/words'

const t = words('periksaSurat')

export const metadata: Metadata = { title: t('periksaSuratWbsKalsel') }

/** Public check whether a letter is authentic and unchanged: by its code, its file, or both. */
export default async function PeriksaSuratPage() {
  const cookie = (await cookies()).get(LETTER_COOKIE)?.value
  const answer = cookie ? await openAnswer(cookie) : null
  return (
    <ReporterPage title={t('judul')} lead={t('pengantar')}>
      {answer ? <LetterResult answer={answer} /> : null}
      <form
        action="/api/periksa-surat"
        method="post"
        encType="multipart/form-data"
        className="space-y-6"
        aria-label={t('judul')}
      >
        <div>
          <label htmlFor="kode" className="mb-1 block font-semibold">
            {t('kode')}
          </label>
          <p id="kode-petunjuk" className="mb-1.5 text-muted">
            {t('kode_petunjuk')}
          </p>
          <input
            id="kode"
            name="kode"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={60}
            className="control figures"
            aria-describedby="kode-petunjuk"
          />
        </div>
        <div>
          <label htmlFor="berkas" className="mb-1 block font-semibold">
            {t('opsional', { isian: t('berkas') })}
          </label>
          <p id="berkas-petunjuk" className="mb-1.5 text-muted">
            {t('berkas_petunjuk')}
          </p>
          <input
            id="berkas"
            name="berkas"
            type="file"
            accept="application/pdf,.pdf"
            className="block w-full"
            aria-describedby="berkas-petunjuk"
          />
        </div>
        <button type="submit" className="button button-primary">
          {t('tombol')}
        </button>
      </form>
      <section className="prose mt-12" aria-labelledby="apa">
        <h2 id="apa">{t('apa')}</h2>
        <ul>
          <li>{t('apa_1')}</li>
          <li>{t('apa_2')}</li>
          <li>{t('apa_3')}</li>
        </ul>
      </section>
    </ReporterPage>
  )
}
