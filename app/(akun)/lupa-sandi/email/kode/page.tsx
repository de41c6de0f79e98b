import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { words } from '@/lib/words/words'
import { mailResetAction } from '../actions'

const t = words('lupaSandi')

export const metadata: Metadata = { title: t('lupaKataSandiWbs') }

/** Form for the mailed code and a new password; the page is the same whether or not a mail was sent. */
export default function KodeEmailPage() {
  return (
    <div className="page page-reporter space-y-6 pt-6 pb-10 sm:pt-10">
      <BackLink href="/lupa-sandi/email" label={t('mintaKodeLewatEmail')} />
      <h1>{t('masukkanKodeDariEmail')}</h1>
      <p>{t('bilaAkunItuAda')}</p>
      <NewPasswordForm action={mailResetAction} button={t('buatKunciBaru')} doneTitle={t('kataSandiDiganti')}>
        <TextField
          name="identifier"
          label={t('namaPenggunaAtauEmail')}
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          name="kode"
          label={t('kodeDariEmail')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          spellCheck={false}
        />
        <CheckboxField name="mengerti" label={t('sayaMengertiAduanYang')} />
      </NewPasswordForm>
    </div>
  )
}
