'use client'

import type { ReactNode } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { Link } from '@/components/ui/link'
import { suggestPassphrase } from '@/lib/akun/passphrase'
import says from '@/lib/words/id/sandi-baru.json' with { type: 'json' }
import { RecoveryCode } from './recovery-code'

interface NewPasswordFormProps {
  action: FormAction
  /** Fields that prove the right to set a new password. */
  children: ReactNode
  button: string
  doneTitle: string
}

/** Sets a new password and then shows the new kode pemulihan. */
export function NewPasswordForm({ action, children, button, doneTitle }: NewPasswordFormProps) {
  return (
    <ActionForm action={action}>
      <FormResult>
        {({ recoveryCode = '', username = '' }) => (
          <div className="space-y-6">
            <h2>{doneTitle}</h2>
            {username ? (
              <p>
                {says.namaPenggunaAnda} <strong>{username}</strong>
              </p>
            ) : null}
            <RecoveryCode code={recoveryCode} />
            <Link href="/masuk" className="button button-primary">
              {says.kodeSudahSayaSimpan}
            </Link>
          </div>
        )}
      </FormResult>
      <BeforeDone>
        {children}
        <PasswordField
          name="password"
          label={says.kataSandiBaru}
          hint={says.minimal15KarakterPaling}
          autoComplete="new-password"
          suggest={suggestPassphrase}
        />
        <SubmitButton>{button}</SubmitButton>
      </BeforeDone>
    </ActionForm>
  )
}
