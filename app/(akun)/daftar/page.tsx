import type { Metadata } from 'next'
import { RegisterForm } from '@/components/akun/register-form'
import { Link } from '@/components/ui/link'
import { registerAction } from './actions'

export const metadata: Metadata = { title: 'Buat akun · WBS Aduakan!' }

export default function DaftarPage() {
  return (
    <div className="page page-reporter py-10">
      <RegisterForm action={registerAction} />
      <p className="mt-8">
        Sudah punya akun? <Link href="/masuk">Masuk</Link>
        <br />
        Tidak ingin membuat akun? <Link href="/lapor">Lapor tanpa akun</Link>
      </p>
    </div>
  )
}
