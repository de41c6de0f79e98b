import { ChangePasswordForm } from '@/components/akun/change-password-form'
import { BackLink } from '@/components/ui/back-link'
import { requireAccount } from '@/lib/platform/session/viewer'
import { changePasswordAction } from './actions'

/** Changes the password of the signed-in person. */
export default async function SandiPage() {
  await requireAccount()
  return (
    <div className="page page-reporter space-y-6 py-8">
      <BackLink href="/akun" label="Akun saya" />
      <h1>Ganti kata sandi</h1>
      <p>
        Aduan dan kode pemulihan Anda tetap. Semua perangkat lain dikeluarkan, dan Anda tetap masuk di sini.
      </p>
      <ChangePasswordForm action={changePasswordAction} />
    </div>
  )
}
