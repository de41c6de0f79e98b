'use client'

import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { suggestPassphrase } from '@/lib/akun/passphrase'
import says from '@/lib/words/id/sandi-baru.json' with { type: 'json' }

/** Changes the password: the current one and the new one. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <PasswordField
        name="sandi_sekarang"
        label={says.kataSandiAndaSekarang}
        autoComplete="current-password"
      />
      <PasswordField
        name="password"
        label={says.kataSandiBaru}
        hint={says.minimal15KarakterPaling}
        autoComplete="new-password"
        suggest={suggestPassphrase}
      />
      <SubmitButton>{says.gantiKataSandi}</SubmitButton>
    </ActionForm>
  )
}
