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
import { words } from '@/lib/words/words'
import { passkeyStepAction, recoveryStepAction, totpStepAction } from './actions'

const t = words('masuk')

export const metadata: Metadata = { title: t('masukWbsAduakan') }

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
    <div className="page page-reporter space-y-8 pt-6 pb-10 sm:pt-10">
      <div className="space-y-2">
        <h1>{over ? t('langkahKedua') : t('satuLangkahLagi')}</h1>
        {over ? null : <p>{t('kataSandiAndaBenar')}</p>}
      </div>
      {sealedTotp ? (
        <ActionForm action={totpStepAction} label={t('kodeDariAplikasi')}>
          <TextField
            name="kode"
            label={t('kode6Angka')}
            hint={t('bukaAplikasiAutentikatorDi')}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={9}
            spellCheck={false}
          />
          <SubmitButton>{t('lanjutkan')}</SubmitButton>
        </ActionForm>
      ) : null}
      {question ? (
        <Section id="kunci-masuk" title={sealedTotp ? t('atauDenganKunciMasuk') : t('kunciMasuk')}>
          <ActionForm action={passkeyStepAction} label={t('kunciMasuk')} className="space-y-3">
            <PasskeyStep use={question}>{t('pakaiKunciMasuk')}</PasskeyStep>
          </ActionForm>
        </Section>
      ) : null}
      <Section id="hilang" title={over ? t('kodePemulihan') : t('ponselAtauKunciHilang')}>
        <RecoveryStep action={recoveryStepAction} over={over} />
      </Section>
      <p>
        <Link href="/masuk" className="inline-flex min-h-12 items-center">
          {over ? t('keHalamanMasuk') : t('kembaliKeHalamanMasuk')}
        </Link>
      </p>
    </div>
  )
}
