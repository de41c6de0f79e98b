import { notFound } from 'next/navigation'
import { ActionForm } from '@/components/form/action-form'
import { PasswordField } from '@/components/form/password-field'
import { SubmitButton } from '@/components/form/submit-button'
import { TextField } from '@/components/form/text-field'
import { BackLink } from '@/components/ui/back-link'
import { Done } from '@/components/ui/done'
import { Link } from '@/components/ui/link'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/section'
import { DELETE_WORDS } from '@/lib/data-pribadi/schema'
import { ownCases } from '@/lib/kasus/own-cases'
import { db } from '@/lib/platform/db/client'
import { requireViewer } from '@/lib/platform/session/viewer'
import { DRAFT_DAYS } from '@/lib/waktu/deadline-steps'
import { deleteAccountAction } from '../actions'

interface Place {
  searchParams: Promise<{ selesai?: string }>
}

/** Deletes the account: what goes, what stays, what to do first; then two things are typed to confirm. */
export default async function HapusAkunPage({ searchParams }: Place) {
  const viewer = await requireViewer('PELAPOR')
  if (!viewer.account) notFound()
  const { selesai } = await searchParams
  const { cases, drafts } = await ownCases(db(), viewer)
  return (
    <div className="space-y-10">
      <div>
        <BackLink href="/data-saya" label="Data saya" />
        <h1>Hapus akun</h1>
      </div>
      <Done>
        {selesai === 'pindah' && 'Aduan itu sekarang hanya dapat dibuka dengan kode rahasia yang Anda tulis.'}
      </Done>
      <Section id="akibat" title="Yang terjadi" className="prose">
        <ul>
          <li>
            Nama pengguna, nama, email, nomor HP, kata sandi, dan kunci akun Anda dihapus saat itu juga.
          </li>
          <li>
            Aduan yang sudah terkirim tetap ada dan tetap kami tangani sampai selesai. Tidak ada lagi yang
            menghubungkannya dengan Anda.
          </li>
          <li>
            {drafts.length > 0
              ? `${drafts.length} draf Anda tidak dapat dibuka siapa pun lagi, dan terhapus sendiri paling lambat ${DRAFT_DAYS} hari.`
              : 'Anda tidak punya draf.'}
          </li>
          <li>Penghapusan tidak dapat dibatalkan, oleh siapa pun.</li>
        </ul>
      </Section>
      {cases.length > 0 ? (
        <Section id="aduan" title="Sebelum menghapus: aduan Anda" className="space-y-4">
          <Notice kind="warn" title="Tanpa kode, Anda tidak dapat membukanya lagi">
            Anda tidak akan dapat membaca status, pesan, atau jawaban resmi, dan kami tidak dapat menghubungi
            Anda. Bila masih ingin mengikutinya, ambil dahulu kode rahasia untuk setiap aduan.
          </Notice>
          <ul className="divide-y divide-line border-y border-line">
            {cases.map(({ id, nomor }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-6 py-2">
                <span className="figures font-semibold">{nomor}</span>
                <Link href={`/data-saya/pindah/${id}`} className="inline-flex min-h-12 items-center">
                  Ambil kode rahasia<span className="sr-only"> untuk {nomor}</span>
                </Link>
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <Section id="hapus" title="Hapus sekarang">
        <ActionForm action={deleteAccountAction} label="Hapus akun">
          <TextField
            name="kalimat"
            label={`Ketik ${DELETE_WORDS}`}
            hint="Supaya akun tidak terhapus karena salah tekan."
            spellCheck={false}
            autoComplete="off"
          />
          <PasswordField name="password" label="Kata sandi" autoComplete="current-password" />
          <SubmitButton look="danger">Hapus akun saya</SubmitButton>
        </ActionForm>
      </Section>
    </div>
  )
}
