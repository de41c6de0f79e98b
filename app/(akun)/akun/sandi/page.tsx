import { ChangePasswordForm } from '@/components/akun/change-password-form'
import { BackLink } from '@/components/ui/back-link'
import { requireAccount } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { changePasswordAction } from './actions'

const t = words('gantiSandi')

/** Changes the password of the signed-in person. */
export default async function SandiPage() {
  await requireAccount()
  return (
    <div className="page page-reporter space-y-6 pt-5 pb-8 sm:pt-8">
      <BackLink href="/akun" label={t('akunSaya')} />
      <h1>{t('gantiKataSandi')}</h1>
      <p>{t('aduanDanKodePemulihan')}</p>
      <ChangePasswordForm action={changePasswordAction} />
    </div>
  )
}
