import { ActionForm } from '@/components/form/action-form'
import { SelectField } from '@/components/form/select-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import type { FormAction } from '@/components/form/use-form-post'
import { JENIS_PELAPOR } from '@/lib/akun/schema'
import type { Profile } from '@/lib/platform/session/profile'
import { words } from '@/lib/words/words'

const t = words('dataSaya')

/** The profile of an account, to be corrected; rendered on the server, so its validation stays there. */
export function ProfileForm({ profile, action }: { profile: Profile; action: FormAction }) {
  return (
    <ActionForm action={action} label={t('perbaiki.judul')}>
      <TextField
        name="nama_tampilan"
        label={t('namaYangDigunakan')}
        hint={t('bolehNamaSamaran')}
        defaultValue={profile.name}
        autoComplete="nickname"
      />
      <TextField
        name="email"
        label={t('emailOpsional')}
        hint={t('kosongkanUntukMenghapusnya')}
        defaultValue={profile.email ?? ''}
        type="email"
        inputMode="email"
        autoComplete="email"
      />
      <TextField
        name="hp"
        label={t('nomorHpOpsional')}
        hint={t('kosongkanUntukMenghapusnya')}
        defaultValue={profile.phone ?? ''}
        type="tel"
        inputMode="tel"
        autoComplete="tel"
      />
      <SelectField
        name="jenis_pelapor"
        label={t('andaMelaporSebagai')}
        optional
        placeholder={t('pilihBilaBerkenan')}
        defaultValue={profile.reporterKind ?? ''}
        options={JENIS_PELAPOR}
      />
      <SubmitButton>{t('perbaiki.tombol')}</SubmitButton>
    </ActionForm>
  )
}
