import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { JENIS_PELAPOR } from '@/lib/akun/schema'
import type { Profile } from '@/lib/platform/session/profile'
import { words } from '@/lib/words/words'

/** The profile of an account, to be corrected; rendered on the server, so its validation stays there. */
export function ProfileForm({ profile, action }: { profile: Profile; action: FormAction }) {
  const t = words('dataSaya')
  return (
    <ActionForm action={action} label={t('perbaiki.judul')}>
      <TextField
        name="nama_tampilan"
        label="Nama yang digunakan"
        hint="Boleh nama samaran."
        defaultValue={profile.name}
        autoComplete="nickname"
      />
      <TextField
        name="email"
        label="Email (opsional)"
        hint="Kosongkan untuk menghapusnya."
        defaultValue={profile.email ?? ''}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <TextField
        name="hp"
        label="Nomor HP (opsional)"
        hint="Kosongkan untuk menghapusnya."
        defaultValue={profile.phone ?? ''}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <SelectField
        name="jenis_pelapor"
        label="Anda melapor sebagai"
        optional
        placeholder="Pilih bila berkenan"
        defaultValue={profile.reporterKind ?? ''}
        options={JENIS_PELAPOR}
      />
      <SubmitButton>{t('perbaiki.tombol')}</SubmitButton>
    </ActionForm>
  )
}
