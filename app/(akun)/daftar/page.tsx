import type { Metadata } from 'next'
import { RegisterForm } from '@/components/akun/register-form'
import { registerAction } from './actions'

export const metadata: Metadata = { title: 'Buat akun · WBS Aduakan!' }

export default function DaftarPage() {
  return (
    <div className="page page-reporter py-10">
      <RegisterForm action={registerAction} />
    </div>
  )
}
