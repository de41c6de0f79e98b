import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { ReporterPage } from '@/components/ui/reporter-page'
import { currentViewer } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { beginWithoutAccountAction } from './actions'

export const metadata: Metadata = { title: 'WBS Kalsel' }

const CODE = ['kapan', 'simpan', 'hilang'] as const
const BEFORE = ['perangkat', 'keluarCepat', 'riwayat', 'draf'] as const

/** Start of a report without an account: what the code does, its limits, and safety notes. */
export default async function LaporPage() {
  const t = words('lapor')
  const viewer = await currentViewer()
  const byAccount = viewer !== null && (viewer.role !== 'PELAPOR' || viewer.account)
  return (
    <ReporterPage title={t('judul')} lead={t('pengantar')}>
      {viewer ? (
        <div className="mb-8">
          <Notice kind="info" title={t(byAccount ? 'sedangMasuk' : 'sedangTerbuka')}>
            <p>{t(byAccount ? 'sedangMasuk_isi' : 'sedangTerbuka_isi')}</p>
            <p>
              <Link href={byAccount ? '/' : '/lacak'}>{t(byAccount ? 'keBeranda' : 'kembali')}</Link>
            </p>
          </Notice>
        </div>
      ) : null}
      <div className="prose">
        <h2>{t('kode.judul')}</h2>
        <ul>
          {CODE.map((key) => (
            <li key={key}>{t.rich(`kode.${key}`, { b: (text) => <strong>{text}</strong> })}</li>
          ))}
        </ul>
        <h2>{t('sebelum.judul')}</h2>
        <ul>
          {BEFORE.map((key) => (
            <li key={key}>
              {t.rich(`sebelum.${key}`, {
                b: (text) => <strong>{text}</strong>,
                // A phone has no Shift key.
                papan: (text) => <span className="pointer-coarse:hidden">{text}</span>,
              })}
            </li>
          ))}
        </ul>
        <p>
          {t.rich('privasi', {
            privasi: (text) => <Link href="/privasi">{text}</Link>,
          })}
        </p>
      </div>
      {byAccount ? null : (
        <div className="pt-6">
          <ActionForm action={beginWithoutAccountAction}>
            <SubmitButton>{t(viewer ? 'mulaiBaru' : 'mulai')}</SubmitButton>
          </ActionForm>
        </div>
      )}
      <p className="mt-6 flex flex-wrap gap-x-6">
        <Link href="/lacak" className="inline-flex min-h-12 items-center">
          {t('punyaKode')}
        </Link>
        <Link href="/daftar" className="inline-flex min-h-12 items-center">
          {t('denganAkun')}
        </Link>
      </p>
    </ReporterPage>
  )
}
