import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { TextField } from '@/components/form/text-field'
import { recoverAction } from './actions'

export const metadata: Metadata = { title: 'Lupa kata sandi · WBS Aduakan!' }

export default function LupaSandiPage() {
  return (
    <div className="page page-reporter space-y-6 py-10">
      <h1>Lupa kata sandi</h1>
      <p>
        Masukkan kode pemulihan yang Anda simpan saat membuat akun. Aduan Anda terkunci dengan kata sandi dan
        kode itu, sehingga tanpa salah satunya kami pun tidak dapat membukanya.
      </p>
      <NewPasswordForm action={recoverAction} button="Ganti kata sandi" doneTitle="Kata sandi diganti">
        <TextField name="username" label="Nama pengguna" autoComplete="username" spellCheck={false} />
        <TextField
          name="kode"
          label="Kode pemulihan"
          hint="28 huruf dan angka. Spasi dan tanda hubung boleh diabaikan."
          spellCheck={false}
        />
      </NewPasswordForm>
    </div>
  )
}
