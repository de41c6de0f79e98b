import type { Metadata } from 'next'
import { ActionForm } from '@/components/form/action-form'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { askMailCodeAction } from './actions'

export const metadata: Metadata = { title: 'Lupa kata sandi · WBS Aduakan!' }

/** For reporters without password and kode pemulihan: explains what they lose before anything is sent. */
export default function LupaSandiEmailPage() {
  return (
    <div className="page page-reporter space-y-6 py-10">
      <BackLink href="/lupa-sandi" label="Lupa kata sandi" />
      <h1>Minta kode lewat email</h1>
      <Notice kind="warn" title="Akun Anda mulai dari kosong">
        Aduan yang sudah terkirim tetap ditangani petugas, tetapi tidak dapat Anda buka lagi dari akun ini.
        Kuncinya hanya ada pada kata sandi dan kode pemulihan yang lama, bukan pada kami. Cari dahulu kertas
        kode pemulihan Anda.
      </Notice>
      <ActionForm action={askMailCodeAction}>
        <TextField
          name="identifier"
          label="Nama pengguna atau email"
          hint="Kode dikirim ke email yang terdaftar pada akun, bila ada."
          autoComplete="username"
          spellCheck={false}
        />
        <SubmitButton>Kirim kode</SubmitButton>
      </ActionForm>
      <p>
        <Link href="/lupa-sandi/email/kode" className="inline-flex min-h-12 items-center">
          Saya sudah punya kode
        </Link>
      </p>
    </div>
  )
}
