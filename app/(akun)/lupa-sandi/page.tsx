import type { Metadata } from 'next'
import { NewPasswordForm } from '@/components/akun/new-password-form'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { words } from '@/lib/words/words'
import { recoverAction } from './actions'

const t = words('lupaSandi')

export const metadata: Metadata = { title: t('lupaKataSandiWbs') }

export default function LupaSandiPage() {
  return (
    <div className="page page-reporter space-y-6 pt-6 pb-10 sm:pt-10">
      <h1>{t('lupaKataSandi')}</h1>
      <p>{t('masukkanKodePemulihanYang')}</p>
      <NewPasswordForm action={recoverAction} button={t('gantiKataSandi')} doneTitle={t('kataSandiDiganti')}>
        <TextField name="username" label={t('namaPengguna')} autoComplete="username" spellCheck={false} />
        <TextField name="kode" label={t('kodePemulihan')} hint={t('petunjukKode')} spellCheck={false} />
      </NewPasswordForm>
      <p>
        {t.rich('kodePemulihanHilangMinta', { tautan: (isi) => <Link href="/lupa-sandi/email">{isi}</Link> })}
      </p>
      <p className="text-muted">{t('tanpaKodePemulihanDan')}</p>
    </div>
  )
}
