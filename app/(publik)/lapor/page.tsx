import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { SafetyNotes } from '@/components/pelapor/safety-notes'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ReporterPage } from '@/components/ui/reporter-page'
import { currentViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { closeCaseAction } from './actions'

export const metadata: Metadata = { title: 'WBS Kalsel' }

const bold = (text: ReactNode) => <strong>{text}</strong>

/** "Buat Aduan" for a visitor: safety notes, then one choice of three ways. */
export default async function LaporPage() {
  const t = words('lapor')
  const viewer = await currentViewer()
  const byAccount = viewer !== null && (viewer.role !== 'PELAPOR' || viewer.account)
  return (
    <ReporterPage title={t('judul')}>
      {viewer ? (
        <div className="mb-8">
          <Notice kind="info" title={t(byAccount ? 'sedangMasuk' : 'sedangTerbuka')}>
            <p>{t(byAccount ? 'sedangMasuk_isi' : 'sedangTerbuka_isi')}</p>
            <p>
              <AlreadyIn reporter={viewer.role === 'PELAPOR'} byAccount={byAccount} />
            </p>
          </Notice>
        </div>
      ) : null}
      <div className="prose">
        <h2 className="sr-only">{t('sebelum.judul')}</h2>
        <SafetyNotes />
      </div>
      {byAccount ? null : (
        <div className="mt-5 space-y-6">
          <Way id="tanpa-akun" title={t('tanpaAkun.judul')}>
            <p className="mb-3">{t.rich('tanpaAkun.kode', { b: bold })}</p>
            {viewer ? (
              <ActionForm action={closeCaseAction}>
                <SubmitButton>{t('tanpaAkun.mulaiBaru')}</SubmitButton>
              </ActionForm>
            ) : (
              // The browser's own, so that the document loaded ahead is used.
              <a href="/lapor/tulis" className="button button-primary">
                {t('tanpaAkun.mulai')}
              </a>
            )}
          </Way>
          <Way id="akun-baru" title={t('akunBaru.judul')}>
            <p className="mb-4">{t('akunBaru.isi')}</p>
            <ButtonLink href="/daftar" look="secondary">
              {t('akunBaru.tombol')}
            </ButtonLink>
          </Way>
          <Way id="akun-lama" title={t('akunLama.judul')}>
            <ButtonLink href="/masuk?ke=aduan" look="secondary">
              {t('akunLama.tombol')}
            </ButtonLink>
          </Way>
        </div>
      )}
      <p className="mt-6 flex flex-wrap items-center gap-x-6">
        <Link href="/lacak" className="inline-flex min-h-12 items-center">
          {t('punyaKode')}
        </Link>
        <span>{t.rich('privasi', { privasi: (text) => <Link href="/privasi">{text}</Link> })}</span>
      </p>
    </ReporterPage>
  )
}

/** Where somebody goes on who is signed in already. */
function AlreadyIn({ reporter, byAccount }: { reporter: boolean; byAccount: boolean }) {
  const t = words('lapor')
  if (!byAccount) return <Link href="/lacak">{t('kembali')}</Link>
  return reporter ? <Link href="/aduan/baru">{t('keFormulir')}</Link> : <Link href="/">{t('keBeranda')}</Link>
}

function Way({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="card">
      <h2 id={id} className="mb-3 text-title">
        {title}
      </h2>
      {children}
    </section>
  )
}
