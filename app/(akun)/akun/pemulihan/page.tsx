import { RecoveryCode } from '@/components/akun/recovery-code'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { offeredRecoveryCode } from '@/lib/akun/commands/own-account'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireAccount } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { dropRecoveryAction, offerRecoveryAction, takeRecoveryAction } from './actions'

const t = words('pemulihan')

interface Place {
  searchParams: Promise<{ periksa?: string }>
}

/** Replaces the kode pemulihan: create, show, type back from paper. The old one works until the last step. */
export default async function PemulihanPage({ searchParams }: Place) {
  const viewer = await requireAccount()
  const code = await offeredRecoveryCode(db(), viewer, await currentKx())
  const checking = (await searchParams).periksa !== undefined
  return (
    <div className="page page-reporter space-y-6 pt-5 pb-8 sm:pt-8">
      <BackLink href="/akun" label={t('akunSaya')} />
      <h1>{t('kodePemulihanBaru')}</h1>
      {code === null ? <Begin /> : checking ? <Check /> : <Show code={code} />}
    </div>
  )
}

function Begin() {
  return (
    <>
      <p>{t('bilaAndaLupaKata')}</p>
      <ActionForm action={offerRecoveryAction}>
        <SubmitButton>{t('buatKodePemulihanBaru')}</SubmitButton>
      </ActionForm>
    </>
  )
}

function Show({ code }: { code: string }) {
  return (
    <>
      <RecoveryCode code={code} />
      <p className="flex flex-wrap items-center gap-x-6 gap-y-2">
        <Link href="/akun/pemulihan?periksa" className="button button-primary">
          {t('sudahSayaTulisPeriksa')}
        </Link>
      </p>
      <Leave />
    </>
  )
}

function Check() {
  return (
    <>
      <p>{t('salinKodeDariKertas')}</p>
      <ActionForm action={takeRecoveryAction}>
        <TextField
          name="kode_pemulihan"
          label={t('kodePemulihanYangBaru')}
          hint={t('petunjukKode')}
          spellCheck={false}
        />
        <SubmitButton>{t('pakaiKodeIni')}</SubmitButton>
      </ActionForm>
      <p>
        <Link href="/akun/pemulihan" className="inline-flex min-h-12 items-center">
          {t('tampilkanKodenyaSekaliLagi')}
        </Link>
      </p>
      <Leave />
    </>
  )
}

function Leave() {
  return (
    <ActionForm action={dropRecoveryAction} label={t('batal')}>
      <SubmitButton look="quiet">{t('batalKodeLamaTetap')}</SubmitButton>
    </ActionForm>
  )
}
