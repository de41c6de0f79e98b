'use client'

import { ActionForm } from '@/components/form/action-form'
import { CheckboxField } from '@/components/form/checkbox-field'
import { BeforeDone, FormResult } from '@/components/form/form-result'
import { PasswordField } from '@/components/form/password-field'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
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

/** "Buat akun"; after success the kode pemulihan takes its place. */
export function RegisterForm({ action }: { action: FormAction }) {
  return (
    <ActionForm action={action}>
      <FormResult>
        {({ recoveryCode = '' }) => (
          <div className="space-y-6">
            <h1>Akun dibuat</h1>
            <RecoveryCode code={recoveryCode} />
            <Link href="/masuk" className="button button-primary">
              Kode sudah saya simpan, masuk
            </Link>
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
        />
        <TextField
          name="email"
          label="Email (opsional)"
          hint="Hanya untuk pemberitahuan tanpa isi. Jangan memakai email kantor."
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
      </BeforeDone>
    </ActionForm>
  )
}
