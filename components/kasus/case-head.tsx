import type { ReactNode } from 'react'
import { Chip } from '@/components/ui/chip'
import { statusChips, waitsFor } from '@/lib/aduan/chip-labels'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { kanalWords } from '@/lib/lapor/form/intake'
import { nextDue } from '@/lib/waktu/clocks'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

/** Head of a staff case page: number, state, who has to act and until when. */
export function CaseHead({ view, children }: { view: CaseHeadView; children?: ReactNode }) {
  const due = nextDue(view.clocks)
  const limit = due ? batasWaktu(due, view.today, view.calendar) : null
  const waits = waitsFor[view.status]
  const { paused } = view.clocks
  return (
    <header className="space-y-2 border-b border-line pb-5">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1 className="figures">{view.nomor}</h1>
        <Chip {...statusChips[view.status]}>{statusLabels[view.status]}</Chip>
        {view.summary.atRisk ? (
          <Chip tone="merah" icon="warn">
            Pelapor merasa terancam
          </Chip>
        ) : null}
        {view.summary.restricted ? (
          <Chip tone="kuning" icon="lock">
            Terbatas
          </Chip>
        ) : null}
      </div>
      <p className="text-[1.08rem] font-semibold">{view.summary.ringkasan}</p>
      <p className="text-muted">
        {view.kategori} · {view.summary.instansi} · {view.kabkota} ·{' '}
        {view.summary.kanal ? 'diterima' : 'dikirim'} {tanggal(view.submittedOn)}
        {view.tim ? ` · ${view.tim}` : ''}
        {view.admin ? ` · verifikator ${view.admin}` : ''}
        {kanalWords(view.summary)}
      </p>
      {view.tanpaKode ? (
        <p className="font-semibold text-warn">
          Pelapor tidak memegang kode, sehingga tidak dapat membaca atau membalas pesan. Kirim surat lewat
          pos.
        </p>
      ) : null}
      <p>
        {waits ? `Menunggu ${waits}. ` : 'Tidak ada tindakan yang menunggu. '}
        {due && limit ? (
          <strong className={limit.late ? 'text-danger' : ''}>
            Batas waktu {tanggal(due)} ({limit.words}).
          </strong>
        ) : null}{' '}
        {paused ? pausedWords(paused) : ''}
      </p>
      {children}
    </header>
  )
}

/** Tells staff that a clock is paused, since when, and how much time is left. */
function pausedWords({ clock, on, left }: NonNullable<CaseHeadView['clocks']['paused']>): string {
  const rest = left > 0 ? `; sisa waktu masih ${left} hari kerja` : ''
  return `Batas waktu ${clock === 'verification' ? 'verifikasi' : 'jawaban'} dihentikan sementara sejak ${tanggal(on)}${rest}.`
}
