import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
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
      <p>
        Kode pemulihan hilang? <Link href="/lupa-sandi/email">Minta kode lewat email akun Anda</Link>. Aduan
        yang sudah Anda kirim tetap ditangani, tetapi tidak dapat Anda buka lagi dari akun itu.
      </p>
      <p className="text-muted">
        Tanpa kode pemulihan dan tanpa email, buatlah akun baru. Petugas meminta kode aktivasi baru kepada
        administrator lain.
      </p>
    </div>
  )
}
