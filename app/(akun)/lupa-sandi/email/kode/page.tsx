import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { mailResetAction } from '../actions'

export const metadata: Metadata = { title: 'Lupa kata sandi · WBS Aduakan!' }

/** Form for the mailed code and a new password; the page is the same whether or not a mail was sent. */
export default function KodeEmailPage() {
  return (
    <div className="page page-reporter space-y-6 py-10">
      <BackLink href="/lupa-sandi/email" label="Minta kode lewat email" />
      <h1>Masukkan kode dari email</h1>
      <p>
        Bila akun itu ada dan mempunyai email, kode 6 angka sedang dalam perjalanan. Periksa juga folder spam.
        Kode berlaku 30 menit, dan kode baru dapat diminta sesudah 15 menit.
      </p>
      <NewPasswordForm action={mailResetAction} button="Buat kunci baru" doneTitle="Kata sandi diganti">
        <TextField
          name="identifier"
          label="Nama pengguna atau email"
          autoComplete="username"
          spellCheck={false}
        />
        <TextField
          name="kode"
          label="Kode dari email"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
          spellCheck={false}
        />
        <CheckboxField
          name="mengerti"
          label="Saya mengerti: aduan yang sudah saya kirim tidak dapat saya buka lagi dari akun ini"
        />
      </NewPasswordForm>
    </div>
  )
}
