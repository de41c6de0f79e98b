import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { hasKeptForm } from '@/lib/platform/http/kept-form'
import { homeOf, signedIn, tokenIds } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'
import { logInAction } from './actions'

export const metadata: Metadata = { title: 'Masuk · WBS Aduakan!' }

export default async function MasukPage({
  searchParams,
}: {
  searchParams: Promise<{ langkah?: string; selesai?: string; ke?: string }>
}) {
  const viewer = await signedIn()
  if (viewer) redirect(homeOf(viewer))
  const ended = (await tokenIds()) !== null
  const kept = await hasKeptForm()
  const { langkah, selesai, ke } = await searchParams
  return (
    <div className="page page-reporter space-y-6 py-10">
      {(ended || kept) && selesai === undefined ? (
        <Notice kind="info" title="Sesi berakhir demi keamanan" role="status">
          <p>
            {kept
              ? 'Yang baru saja Anda tulis kami simpan selama satu jam. Masuk untuk melanjutkan.'
              : 'Draf Anda tersimpan. Masuk untuk melanjutkan.'}
          </p>
        </Notice>
      ) : null}
      {selesai === 'akun-dihapus' ? (
        <Notice kind="ok" title="Akun Anda sudah dihapus" role="status">
          {words('dataSaya')('hapus.selesai')}
        </Notice>
      ) : null}
      {langkah === 'lewat' ? (
        <Notice kind="info" role="status">
          Waktu untuk langkah kedua sudah lewat. Masuk sekali lagi.
        </Notice>
      ) : null}
      <h1>Masuk</h1>
      <ActionForm action={logInAction}>
        {ke === 'aduan' ? <input type="hidden" name="ke" value={ke} /> : null}
        <TextField
          name="identifier"
          label="Nama pengguna atau email"
          autoComplete="username"
          spellCheck={false}
        />
        <PasswordField name="password" label="Kata sandi" autoComplete="current-password" />
        <SubmitButton>Masuk</SubmitButton>
      </ActionForm>
      <p className="flex flex-wrap gap-x-6 gap-y-2">
        <Link href="/lupa-sandi">Lupa kata sandi</Link>
        <Link href="/daftar">Buat akun baru</Link>
        <Link href="/lacak">Buka aduan dengan kode</Link>
        <Link href="/lapor">Buat aduan tanpa masuk</Link>
      </p>
    </div>
  )
}
