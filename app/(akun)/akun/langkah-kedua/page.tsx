import { redirect } from 'next/navigation'
import { PasskeyList } from '@/components/akun/passkey-list'
import { PasskeyStep } from '@/components/akun/passkey-step'
import { TotpSetUp } from '@/components/akun/totp-set-up'
import { ActionForm } from '@/components/form/action-form'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { passwordIsFresh } from '@/lib/akun/commands/confirm-password'
import { offeredPasskey, offeredTotp, secondFactors } from '@/lib/akun/commands/second-factor'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { currentKx, homeOf, requireSetUp } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { dropPasskeyAction, dropTotpAction, takePasskeyAction, takeTotpAction } from './actions'

const t = words('langkahKedua')

const DONE: Record<string, string> = {
  aplikasi: t('aplikasiAutentikatorTerpasangMulai'),
  'aplikasi-lepas': t('aplikasiAutentikatorDilepas'),
  kunci: t('kunciMasukTerdaftarCoba'),
  'kunci-lepas': t('kunciMasukDilepas'),
}

/** Sets up the second factor: authenticator app, passkeys, or both. Staff without one see only this page. */
export default async function LangkahKeduaPage({
  searchParams,
}: {
  searchParams: Promise<{ selesai?: string; ganti?: string }>
}) {
  const viewer = await requireSetUp()
  if (!(await passwordIsFresh(db(), viewer, clockNow()))) {
    redirect('/akun/konfirmasi?ke=/akun/langkah-kedua')
  }
  const kx = await currentKx()
  const [factors, totp, passkey] = await Promise.all([
    secondFactors(db(), viewer),
    offeredTotp(db(), viewer, kx),
    offeredPasskey(db(), { origin: env().APP_URL }, viewer, kx),
  ])
  const { selesai, ganti } = await searchParams
  const done = DONE[selesai ?? '']
  return (
    <div className="page page-reporter space-y-8 pt-5 pb-8 sm:pt-8">
      <div className="space-y-3">
        {viewer.owesSecondFactor ? null : <BackLink href="/akun" label={t('akunSaya')} />}
        <h1>{t('langkahKeduaSaatMasuk')}</h1>
        <p>{t('sesudahKataSandiAnda')}</p>
      </div>
      {viewer.owesSecondFactor ? (
        <Notice kind="warn" title={t('pasangSatuLangkahKedua')}>
          {t('petugasMemegangKunciAduan')}
        </Notice>
      ) : null}
      {done ? (
        <Notice kind="ok" role="status">
          <p>{done}</p>
          {viewer.owesSecondFactor ? null : (
            <p>
              <Link href={homeOf(viewer)}>
                {viewer.role === 'PELAPOR' ? t('keAduanSaya') : t('mulaiBekerja')}
              </Link>
            </p>
          )}
        </Notice>
      ) : null}
      <Section id="aplikasi" title={t('aplikasiAutentikator')}>
        <TotpSetUp
          inUse={factors.totp}
          replacing={ganti !== undefined}
          offer={totp}
          take={takeTotpAction}
          drop={dropTotpAction}
        />
      </Section>
      <Section id="kunci-masuk" title={t('kunciMasukPasskey')}>
        <div className="space-y-5">
          <p>{t('sidikJariAtauPin')}</p>
          <PasskeyList passkeys={factors.passkeys} drop={dropPasskeyAction} />
          <ActionForm action={takePasskeyAction} label={t('daftarkanKunciMasuk')} className="space-y-4">
            <TextField
              name="nama_kunci"
              label={t('namaKunci')}
              hint={t('untukMengenalinyaNantiMisalnya')}
              maxLength={40}
            />
            <PasskeyStep
              create={passkey}
              first={{
                field: 'nama_kunci',
                message: t('beriKunciIniNamaDahulu'),
              }}
            >
              {t('daftarkanKunciMasuk')}
            </PasskeyStep>
          </ActionForm>
        </div>
      </Section>
    </div>
  )
}
