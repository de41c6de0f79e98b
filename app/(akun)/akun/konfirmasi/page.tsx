import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { BackLink } from '@/components/ui/back-link'
import { ownPath } from '@/lib/platform/http/own-path'
import { requireSetUp } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { confirmPasswordAction } from './actions'

const t = words('konfirmasi')

/** Asks for the password before a sensitive act, in case the screen was left open, then leads to it. */
export default async function KonfirmasiPage({ searchParams }: { searchParams: Promise<{ ke?: string }> }) {
  const viewer = await requireSetUp()
  const to = ownPath((await searchParams).ke, '/akun')
  return (
    <div className="page page-reporter space-y-6 pt-5 pb-8 sm:pt-8">
      {viewer.owesSecondFactor ? null : <BackLink href="/akun" label={t('akunSaya')} />}
      <h1>{t('masukkanKataSandiAnda')}</h1>
      <p>{t('yangAkanAndaBuka')}</p>
      <ActionForm action={confirmPasswordAction}>
        <input type="hidden" name="ke" value={to} />
        <PasswordField name="sandi" label={t('kataSandiAnda')} autoComplete="current-password" />
        <SubmitButton>{t('lanjutkan')}</SubmitButton>
      </ActionForm>
    </div>
  )
}
