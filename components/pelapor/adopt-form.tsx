import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import type { FormAction } from '@/components/form/use-form-post'
import { words } from '@/lib/words/words'
import { CodeField } from './code-field'

/** Moves a case reported without an account into this account; says first what that changes. */
export function AdoptForm({ action }: { action: FormAction }) {
  const t = words('kodeRahasia')
  return (
    <details className="card">
      <summary className="py-1 font-semibold text-brand underline">{t('pindah.judul')}</summary>
      <div className="mt-3 space-y-4">
        <p>{t('pindah.isi')}</p>
        <ActionForm action={action} label={t('pindah.judul')}>
          <CodeField name="kode" label={t('nama')} hint={t('pindah.petunjuk')} />
          <SubmitButton look="secondary">{t('pindah.tombol')}</SubmitButton>
        </ActionForm>
      </div>
    </details>
  )
}
