import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { TextField } from '@/components/form/text-field'
import { activateAction } from './actions'

export const metadata: Metadata = { title: 'Aktivasi akun petugas · WBS Aduakan!' }

export default function AktivasiPage() {
  return (
    <div className="page page-reporter space-y-6 py-10">
      <h1>Aktivasi akun petugas</h1>
      <p>
        Kata sandi yang Anda buat di sini mengunci kunci Anda sendiri. Administrator tidak pernah
        mengetahuinya dan tidak dapat membukanya.
      </p>
      <NewPasswordForm action={activateAction} button="Aktifkan akun" doneTitle="Akun aktif">
        <TextField name="kode" label="Kode undangan" spellCheck={false} />
      </NewPasswordForm>
    </div>
  )
}
