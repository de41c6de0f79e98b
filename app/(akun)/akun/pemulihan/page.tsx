import { RecoveryCode } from '@/components/akun/recovery-code'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { offeredRecoveryCode } from '@/lib/akun/commands/own-account'
import { db } from '@/lib/platform/db/client'
import { currentKx, requireAccount } from '@/lib/platform/session/viewer'
import { dropRecoveryAction, offerRecoveryAction, takeRecoveryAction } from './actions'

interface Place {
  searchParams: Promise<{ periksa?: string }>
}

/** Replaces the kode pemulihan: create, show, type back from paper. The old one works until the last step. */
export default async function PemulihanPage({ searchParams }: Place) {
  const viewer = await requireAccount()
  const code = await offeredRecoveryCode(db(), viewer, await currentKx())
  const checking = (await searchParams).periksa !== undefined
  return (
    <div className="page page-reporter space-y-6 py-8">
      <BackLink href="/akun" label="Akun saya" />
      <h1>Kode pemulihan baru</h1>
      {code === null ? <Begin /> : checking ? <Check /> : <Show code={code} />}
    </div>
  )
}

function Begin() {
  return (
    <>
      <p>
        Bila Anda lupa kata sandi, kode pemulihan menggantinya, dan semua aduan Anda tetap terbuka bagi Anda.
        Kode yang lama tetap berlaku sampai Anda menyalin yang baru ke kertas dan memeriksanya.
      </p>
      <ActionForm action={offerRecoveryAction}>
        <SubmitButton>Buat kode pemulihan baru</SubmitButton>
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
          Sudah saya tulis, periksa
        </Link>
      </p>
      <Leave />
    </>
  )
}

function Check() {
  return (
    <>
      <p>Salin kode dari kertas Anda. Dengan begitu salah tulis ketahuan selagi masih dapat diperbaiki.</p>
      <ActionForm action={takeRecoveryAction}>
        <TextField
          name="kode_pemulihan"
          label="Kode pemulihan yang baru"
          hint="28 huruf dan angka. Spasi dan tanda hubung boleh diabaikan."
          spellCheck={false}
        />
        <SubmitButton>Pakai kode ini</SubmitButton>
      </ActionForm>
      <p>
        <Link href="/akun/pemulihan" className="inline-flex min-h-12 items-center">
          Tampilkan kodenya sekali lagi
        </Link>
      </p>
      <Leave />
    </>
  )
}

function Leave() {
  return (
    <ActionForm action={dropRecoveryAction} label="Batal">
      <SubmitButton look="quiet">Batal, kode lama tetap berlaku</SubmitButton>
    </ActionForm>
  )
}
