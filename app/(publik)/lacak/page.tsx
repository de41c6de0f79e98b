import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { CodeField } from '@/components/pelapor/code-field'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ReporterPage } from '@/components/ui/reporter-page'
import { caseOfCode } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { hasKeptForm } from '@/lib/platform/http/kept-form'
import { currentViewer, tokenIds } from '@/lib/platform/session/viewer'
import { isCodeHolder } from '@/lib/vault/secret-code'
import { words } from '@/lib/words/words'
import { openByCodeAction } from './actions'

export const metadata: Metadata = { title: 'WBS Kalsel' }

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

/** Opens a case by its kode rahasia; redirects to the case that is already open. */
export default async function LacakPage({ searchParams }: Place) {
  const t = words('lacak')
  const viewer = await currentViewer()
  if (viewer?.role === 'PELAPOR' && !viewer.account) redirect(await caseOfCode(db(), viewer))
  const ids = await tokenIds()
  const kept = await hasKeptForm()
  const ended = !viewer && ids !== null && isCodeHolder(ids.userId)
  const left = (await searchParams).selesai === 'keluar'
  return (
    <ReporterPage title={t('judul')} lead={t('pengantar')}>
      {viewer ? (
        <div className="mb-8">
          <Notice kind="info" title={t('sedangMasuk')}>
            {t(viewer.role === 'PELAPOR' ? 'sedangMasuk_pelapor' : 'sedangMasuk_petugas')}
          </Notice>
        </div>
      ) : null}
      {left || ended ? (
        <div className="mb-8">
          <Notice kind={left ? 'ok' : 'info'} {...(left ? {} : { title: t('berakhir') })} role="status">
            {left ? t('keluar') : t(kept ? 'berakhir_simpan' : 'berakhir_isi')}
          </Notice>
        </div>
      ) : null}
      {viewer ? null : (
        <ActionForm action={openByCodeAction}>
          <CodeField name="kode" label={t('field')} hint={t('petunjuk')} />
          <SubmitButton>{t('tombol')}</SubmitButton>
        </ActionForm>
      )}
      <p className="measure mt-8 text-muted">{t('lupa')}</p>
      <p className="mt-4 flex flex-wrap gap-x-6">
        <Link href="/lapor" className="inline-flex min-h-12 items-center">
          {t('lapor')}
        </Link>
        {viewer ? null : (
          <Link href="/masuk" className="inline-flex min-h-12 items-center">
            {t('masuk')}
          </Link>
        )}
      </p>
    </ReporterPage>
  )
}
