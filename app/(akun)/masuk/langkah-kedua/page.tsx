import type { Metadata } from 'next'
import { PasskeyStep } from '@/components/akun/passkey-step'
import { RecoveryStep } from '@/components/akun/recovery-step'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { Section } from '@/components/ui/section'
import { secondStepQuestion } from '@/lib/akun/commands/second-step'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { openPending } from '@/lib/platform/session/pending'
import { pendingSecrets } from '@/lib/platform/session/pending-cookie'
import { passkeyStepAction, recoveryStepAction, totpStepAction } from './actions'

export const metadata: Metadata = { title: 'Masuk · WBS Aduakan!' }

/** The second step of a login; until it is done there is no session. */
export default async function LangkahKeduaPage() {
  const secrets = await pendingSecrets()
  const login = secrets ? await openPending(db(), secrets, clockNow()) : null
  // No redirect when no login waits: a login by kode pemulihan is answered here, with the next code.
  const over = login === null
  const question =
    login && secrets ? await secondStepQuestion(db(), { origin: env().APP_URL }, login, secrets.kx) : null
  const user = login
    ? await db().user.findUniqueOrThrow({ where: { id: login.userId }, select: { sealedTotp: true } })
    : null
  const sealedTotp = user?.sealedTotp ?? null
  return (
    <div className="page page-reporter space-y-8 py-10">
      <div className="space-y-2">
        <h1>{over ? 'Langkah kedua' : 'Satu langkah lagi'}</h1>
        {over ? null : <p>Kata sandi Anda benar. Buktikan bahwa ini memang Anda, dalam 5 menit.</p>}
      </div>
      {sealedTotp ? (
        <ActionForm action={totpStepAction} label="Kode dari aplikasi">
          <TextField
            name="kode"
            label="Kode 6 angka"
            hint="Buka aplikasi autentikator di ponsel Anda."
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            spellCheck={false}
          />
          <SubmitButton>Lanjutkan</SubmitButton>
        </ActionForm>
      ) : null}
      {question ? (
        <Section id="kunci-masuk" title={sealedTotp ? 'Atau dengan kunci masuk' : 'Kunci masuk'}>
          <ActionForm action={passkeyStepAction} label="Kunci masuk" className="space-y-3">
            <PasskeyStep use={question}>Pakai kunci masuk</PasskeyStep>
          </ActionForm>
        </Section>
      ) : null}
      <Section id="hilang" title={over ? 'Kode pemulihan' : 'Ponsel atau kunci hilang?'}>
        <RecoveryStep action={recoveryStepAction} over={over} />
      </Section>
      <p>
        <Link href="/masuk" className="inline-flex min-h-12 items-center">
          {over ? 'Ke halaman masuk' : 'Kembali ke halaman masuk'}
        </Link>
      </p>
    </div>
  )
}
