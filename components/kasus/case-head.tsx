import type { ReactNode } from 'react'
import { ButtonLink } from '@/components/ui/button-link'
import { Chip } from '@/components/ui/chip'
import { statusChips, waitsFor } from '@/lib/aduan/chip-labels'
import { statusLabels } from '@/lib/aduan/lifecycle-states'
import type { CaseHeadView } from '@/lib/aduan/read/case-head'
import { kanalWords } from '@/lib/lapor/form/intake'
import { nextDue } from '@/lib/waktu/clocks'
import { batasWaktu, tanggal } from '@/lib/waktu/dates'

interface CaseHeadProps {
  view: CaseHeadView
  /** The viewer's next step; null when nothing waits for them. */
  step?: Step | null
  /** The parts of the page: tabs, or links to its sections. */
  parts: ReactNode
  /** Position of the case in the list that it was opened from. */
  place?: ReactNode
}

export interface Step {
  /** Where its form is. */
  href: string
  words: string
  /** The form begins this page, whose own button is the filled one then. */
  here: boolean
}

/**
 * Head of a staff case page: number, state, who has to act until when, and the next step, in a bar that stays
 * in sight; below it the parts of the page and the way back.
 */
export function CaseHead({ view, step, parts, place }: CaseHeadProps) {
  const due = nextDue(view.clocks)
  const limit = due ? batasWaktu(due, view.today, view.calendar) : null
  const waits = waitsFor[view.status]
  const { paused } = view.clocks
  return (
    <>
      <header className="case-bar">
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
        <p className="case-wait">
          {waits ? `Menunggu ${waits}. ` : 'Tidak ada tindakan yang menunggu. '}
          {due && limit ? (
            <strong className={limit.late ? 'text-danger' : ''}>
              Batas waktu {tanggal(due)} ({limit.words}).
            </strong>
          ) : null}{' '}
          {paused ? pausedWords(paused) : ''}
        </p>
        {step ? (
          <span className="case-step">
            <ButtonLink href={step.href} look={step.here ? 'secondary' : 'primary'}>
              <span>
                <span className="sm:sr-only">Ke langkah</span>
                <span className="max-sm:hidden">
                  <span className="sr-only">: </span>
                  {step.words}
                </span>
              </span>
            </ButtonLink>
          </span>
        ) : null}
      </header>
      <div className="case-parts [&>nav]:mb-0 [&>nav]:flex-1 [&>nav]:border-0">
        {parts}
        {place}
      </div>
    </>
  )
}

/** What a case is about, in the words of its report, and who works on it. */
export function CaseAbout({ view }: { view: CaseHeadView }) {
  return (
    <div className="case-about">
      <p className="text-lead font-semibold">{view.summary.ringkasan}</p>
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
    </div>
  )
}

/** Tells staff that a clock is paused, since when, and how much time is left. */
function pausedWords({ clock, on, left }: NonNullable<CaseHeadView['clocks']['paused']>): string {
  const rest = left > 0 ? `; sisa waktu masih ${left} hari kerja` : ''
  return `Batas waktu ${clock === 'verification' ? 'verifikasi' : 'jawaban'} dihentikan sementara sejak ${tanggal(on)}${rest}.`
}
