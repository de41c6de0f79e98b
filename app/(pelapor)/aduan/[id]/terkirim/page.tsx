import Link from 'next/link'
import { notFound } from 'next/navigation'
import { openCase } from '@/lib/aduan/case'
import { requireViewer } from '@/lib/auth/viewer'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { tanggal, tanpaTanggal } from '@/lib/kalender/dates'

/** The confirmation: number, the day by which it is verified, what comes next. May be opened again. */
export default async function TerkirimPage({ params }: { params: Promise<{ id: string }> }) {
  const viewer = await requireViewer('PELAPOR')
  const { id } = await params
  const opened = await openCase(db(), viewer, id, clockNow())
  if (!opened) notFound()
  const { view } = opened
  const due = view.clocks.due.verification
  return (
    <div className="space-y-8">
      <div className="rounded-card border-2 border-brand bg-ok-soft px-5 py-6">
        <h1>Aduan terkirim</h1>
        <p className="mt-3">Nomor aduan Anda</p>
        <p className="figures text-[1.6rem] font-bold tracking-wide">{view.nomor}</p>
      </div>
      {due ? (
        <p>
          Administrator memeriksa aduan Anda paling lambat <strong>{tanggal(due)}</strong>.
        </p>
      ) : (
        <p>
          Administrator memeriksa aduan Anda paling lambat 3 hari kerja.{' '}
          {tanpaTanggal(view.today, view.calendar)}
        </p>
      )}
      <section aria-labelledby="berikutnya" className="prose">
        <h2 id="berikutnya">Yang terjadi berikutnya</h2>
        <ol>
          <li>Administrator memeriksa apakah aduan jelas, lengkap, dan kronologis.</li>
          <li>Bila ada yang kurang, pertanyaannya muncul di halaman aduan Anda. Bukalah sesekali.</li>
          <li>Tim Telaah menindaklanjuti dan memberikan jawaban resmi di aplikasi ini.</li>
        </ol>
      </section>
      <section aria-labelledby="hati-hati" className="prose">
        <h2 id="hati-hati">Demi keamanan Anda</h2>
        <ul>
          <li>Jangan simpan nomor ini di perangkat kantor. Tanpa nomor pun aduan tetap ada di akun Anda.</li>
          <li>Kami hanya menghubungi Anda lewat aplikasi ini, kecuali Anda memilih cara lain.</li>
        </ul>
      </section>
      <p className="flex flex-wrap gap-3">
        <Link href={`/aduan/${view.id}`} className="button button-primary" prefetch={false}>
          Buka aduan ini
        </Link>
        <Link href="/dashboard" className="button button-secondary" prefetch={false}>
          Aduan Saya
        </Link>
      </p>
    </div>
  )
}
