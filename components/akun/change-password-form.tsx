'use client'

import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { suggestPassphrase } from '@/lib/akun/passphrase'

/** Changes the password: the current one and the new one. */
export function ChangePasswordForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <PasswordField name="sandi_sekarang" label="Kata sandi Anda sekarang" autoComplete="current-password" />
      <PasswordField
        name="password"
        label="Kata sandi baru"
        hint="Minimal 15 karakter. Paling mudah: empat atau lima kata acak."
        autoComplete="new-password"
        suggest={suggestPassphrase}
      />
      <SubmitButton>Ganti kata sandi</SubmitButton>
    </ActionForm>
  )
}
