import { ActionForm } from '@/components/form/action-form'
import { FormDetails } from '@/components/form/form-details'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { words } from '@/lib/words/words'
import { CodeField } from './code-field'

/** Moves a case reported without an account into this account; says first what that changes. */
export function AdoptForm({ action }: { action: FormAction }) {
  const t = words('kodeRahasia')
  return (
    <ActionForm action={action} label={t('pindah.judul')} className="card">
      <FormDetails summary={t('pindah.judul')}>
        <p>{t('pindah.isi')}</p>
        <CodeField name="kode" label={t('nama')} hint={t('pindah.petunjuk')} />
        <SubmitButton look="secondary">{t('pindah.tombol')}</SubmitButton>
      </FormDetails>
    </ActionForm>
  )
}
