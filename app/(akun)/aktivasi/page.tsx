import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { TextField } from '@/components/form/text-field'
import { words } from '@/lib/words/words'
import { activateAction } from './actions'

const t = words('aktivasi')

export const metadata: Metadata = { title: t('aktivasiAkunPetugasWbs') }

export default function AktivasiPage() {
  return (
    <div className="page page-reporter space-y-6 py-10">
      <h1>{t('aktivasiAkunPetugas')}</h1>
      <p>{t('kataSandiYangAnda')}</p>
      <NewPasswordForm action={activateAction} button={t('aktifkanAkun')} doneTitle={t('akunAktif')}>
        <TextField name="kode" label={t('kodeUndangan')} spellCheck={false} />
      </NewPasswordForm>
    </div>
  )
}
