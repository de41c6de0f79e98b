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
import { dropPasskeyAction, dropTotpAction, takePasskeyAction, takeTotpAction } from './actions'

const DONE: Record<string, string> = {
  aplikasi: 'Aplikasi autentikator terpasang. Mulai sekarang Anda diminta kodenya saat masuk.',
  'aplikasi-lepas': 'Aplikasi autentikator dilepas.',
  kunci: 'Kunci masuk terdaftar. Coba sekali: keluar, lalu masuk dengan kunci itu.',
  'kunci-lepas': 'Kunci masuk dilepas.',
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
    <div className="page page-reporter space-y-8 py-8">
      <div className="space-y-3">
        {viewer.owesSecondFactor ? null : <BackLink href="/akun" label="Akun saya" />}
        <h1>Langkah kedua saat masuk</h1>
        <p>
          Sesudah kata sandi, Anda menunjukkan sesuatu yang hanya Anda miliki. Kata sandi yang bocor saja
          tidak cukup lagi.
        </p>
      </div>
      {viewer.owesSecondFactor ? (
        <Notice kind="warn" title="Pasang satu langkah kedua untuk mulai bekerja">
          Petugas memegang kunci aduan orang lain. Karena itu kata sandi saja tidak cukup.
        </Notice>
      ) : null}
      {done ? (
        <Notice kind="ok" role="status">
          <p>{done}</p>
          {viewer.owesSecondFactor ? null : (
            <p>
              <Link href={homeOf(viewer)}>
                {viewer.role === 'PELAPOR' ? 'Ke Aduan Saya' : 'Mulai bekerja'}
              </Link>
            </p>
          )}
        </Notice>
      ) : null}
      <Section id="aplikasi" title="Aplikasi autentikator">
        <TotpSetUp
          inUse={factors.totp}
          replacing={ganti !== undefined}
          offer={totp}
          take={takeTotpAction}
          drop={dropTotpAction}
        />
      </Section>
      <Section id="kunci-masuk" title="Kunci masuk (passkey)">
        <div className="space-y-5">
          <p>
            Sidik jari atau PIN perangkat Anda, atau kunci USB. Hanya bekerja di alamat ini, jadi halaman
            tiruan tidak dapat memakainya.
          </p>
          <PasskeyList passkeys={factors.passkeys} drop={dropPasskeyAction} />
          <ActionForm action={takePasskeyAction} label="Daftarkan kunci masuk" className="space-y-4">
            <TextField
              name="nama_kunci"
              label="Nama kunci"
              hint="Untuk mengenalinya nanti, misalnya “ponsel pribadi”."
              maxLength={40}
            />
            <PasskeyStep
              create={passkey}
              first={{
                field: 'nama_kunci',
                message: 'Beri kunci ini nama dahulu, misalnya “ponsel pribadi”.',
              }}
            >
              Daftarkan kunci masuk
            </PasskeyStep>
          </ActionForm>
        </div>
      </Section>
    </div>
  )
}
