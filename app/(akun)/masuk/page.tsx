import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { hasKeptForm } from '@/lib/platform/http/kept-form'
import { homeOf, signedIn, tokenIds } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { logInAction } from './actions'

const t = words('masuk')

export const metadata: Metadata = { title: t('masukWbsAduakan') }

export default async function MasukPage({
  searchParams,
}: {
  searchParams: Promise<{ langkah?: string; selesai?: string; ke?: string }>
}) {
  const viewer = await signedIn()
  if (viewer) redirect(homeOf(viewer))
  const ended = (await tokenIds()) !== null
  const kept = await hasKeptForm()
  const { langkah, selesai, ke } = await searchParams
  return (
    <div className="page page-reporter space-y-6 pt-6 pb-10 sm:pt-10">
      {(ended || kept) && selesai === undefined ? (
        <Notice kind="info" title={t('sesiBerakhirDemiKeamanan')} role="status">
          <p>{kept ? t('yangBaruSajaAnda') : t('drafAndaTersimpanMasuk')}</p>
        </Notice>
      ) : null}
      {selesai === 'akun-dihapus' ? (
        <Notice kind="ok" title={t('akunAndaSudahDihapus')} role="status">
          {words('dataSaya')('hapus.selesai')}
        </Notice>
      ) : null}
      {langkah === 'lewat' ? (
        <Notice kind="info" role="status">
          {t('waktuUntukLangkahKedua')}
        </Notice>
      ) : null}
      <h1>{t('masuk')}</h1>
      <ActionForm action={logInAction}>
        {ke === 'aduan' ? <input type="hidden" name="ke" value={ke} /> : null}
        <TextField
          name="identifier"
          label={t('namaPenggunaAtauEmail')}
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField name="password" label={t('kataSandi')} autoComplete="current-password" />
        <SubmitButton>{t('masuk')}</SubmitButton>
      </ActionForm>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/lupa-sandi">{t('lupaKataSandi')}</Link>
        <Link href="/daftar">{t('buatAkunBaru')}</Link>
        <Link href="/lacak">{t('bukaAduanDenganKode')}</Link>
        <Link href="/lapor">{t('buatAduanTanpaMasuk')}</Link>
      </p>
    </div>
  )
}
