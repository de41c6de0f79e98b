'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState } from 'react'
import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { PasswordField } from '@/components/form/password-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { CopyText } from '@/components/ui/copy-text'
import { Link } from '@/components/ui/link'
import { suggestPassphrase } from '@/lib/akun/passphrase'
import { RecoveryCode } from './recovery-code'

const KINDS = [
  { value: 'asn_pemprov', label: 'ASN Pemerintah Provinsi' },
  { value: 'asn_kabkota', label: 'ASN kabupaten/kota' },
  { value: 'masyarakat', label: 'Masyarakat' },
  { value: 'penyedia', label: 'Penyedia barang/jasa' },
  { value: 'tidak_menjawab', label: 'Tidak ingin menjawab' },
]

/** "Buat akun"; after success the generated password and the kode pemulihan take its place. */
export function RegisterForm({ action }: { action: FormAction }) {
  const [made, setMade] = useState('')
  return (
    <ActionForm action={action}>
      <FormResult>
        {({ recoveryCode = '' }) => (
          <div className="space-y-6">
            <HeadAnew />
            <h1 className="no-print">Akun dibuat</h1>
            {made === '' ? null : (
              <section aria-labelledby="sandi-judul" className="no-print space-y-2">
                <h2 id="sandi-judul">Kata sandi Anda</h2>
                <CopyText what="kata sandi" text={made} />
              </section>
            )}
            <RecoveryCode code={recoveryCode} />
            <p className="no-print">
              Gunakan perangkat sendiri, bukan komputer atau Wi-Fi kantor. Riwayat peramban tidak ikut
              terhapus: gunakan mode privat.
            </p>
            <p className="no-print flex flex-wrap gap-3">
              <Link href="/daftar/kode" className="button button-primary">
                Sudah saya tulis, periksa
              </Link>
              <Link href="/aduan/baru" className="button button-secondary">
                Lewati, isi aduan
              </Link>
            </p>
          </div>
        )}
      </FormResult>
      <BeforeDone>
        <div className="space-y-2">
          <h1>Buat akun</h1>
          <p>Hanya tiga isian yang diperlukan. Nama boleh samaran, dan kami tidak meminta NIK atau NIP.</p>
        </div>
        <TextField
          name="nama_tampilan"
          label="Nama yang ingin digunakan"
          hint="Boleh nama samaran."
          autoComplete="nickname"
        />
        <TextField
          name="username"
          label="Nama pengguna"
          hint="Untuk masuk. Jangan memakai nama asli atau NIP. Huruf kecil dan angka, 4 sampai 30."
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField
          name="password"
          label="Kata sandi"
          hint="Minimal 15 karakter. Paling mudah: empat atau lima kata acak."
          autoComplete="new-password"
          suggest={suggestPassphrase}
          onSuggested={setMade}
        />
        <TextField
          name="email"
          label="Email (opsional)"
          hint="Untuk pemberitahuan tanpa isi dan bila Anda lupa kata sandi. Masuk memakai nama pengguna. Jangan memakai email kantor."
          type="email"
          inputMode="email"
          autoComplete="email"
        />
        <TextField
          name="hp"
          label="Nomor HP (opsional)"
          hint="Tidak pernah ditampilkan kepada terlapor."
          type="tel"
          inputMode="tel"
          autoComplete="tel"
        />
        <SelectField
          name="jenis_pelapor"
          label="Anda melapor sebagai"
          optional
          placeholder="Pilih bila berkenan"
          options={KINDS}
        />
        <div className="hidden" aria-hidden="true">
          <label htmlFor="situs">Jangan diisi</label>
          <input id="situs" name="situs" tabIndex={-1} autoComplete="off" />
        </div>
        <div>
          <CheckboxField name="setuju" label="Saya menyetujui pemberitahuan privasi" />
          <p className="pl-9">
            <Link href="/privasi" target="_blank">
              Baca pemberitahuan privasi (tab baru)
            </Link>
          </p>
        </div>
        <SubmitButton>Buat akun</SubmitButton>
        <p>
          Sudah punya akun? <Link href="/masuk">Masuk</Link>
          <br />
          Tidak ingin membuat akun? <Link href="/lapor">Lapor tanpa akun</Link>
        </p>
      </BeforeDone>
    </ActionForm>
  )
}

/** Asks for the head of the page again: from now on it has the ways out of somebody who is signed in. */
function HeadAnew() {
  const router = useRouter()
  useEffect(() => router.refresh(), [router])
  return null
}
