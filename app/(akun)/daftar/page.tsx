import type { Metadata } from 'next'
import { RegisterForm } from '@/components/akun/register-form'
import { words } from '@/lib/words/words'
import { registerAction } from './actions'

const t = words('daftar')

export const metadata: Metadata = { title: t('buatAkunWbsAduakan') }

export default function DaftarPage() {
  return (
    <div className="page page-reporter pt-6 pb-10 sm:pt-10">
      <RegisterForm action={registerAction} />
    </div>
  )
}
