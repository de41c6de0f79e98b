import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { words } from '@/lib/words/words'

/** Asks for an e-mail address, which a code must confirm. */
export function AddressForm({ action, proposed }: { action: FormAction; proposed: string }) {
  const t = words('kabarEmail')
  return (
    <ActionForm action={action}>
      <TextField
        name="email"
        label={t('alamat')}
        hint={t('alamatPetunjuk')}
        type="email"
        inputMode="email"
        autoComplete="email"
        spellCheck={false}
        maxLength={254}
        defaultValue={proposed}
      />
      <SubmitButton look="secondary">{t('kirimKode')}</SubmitButton>
    </ActionForm>
  )
}
