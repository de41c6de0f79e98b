import type { WitaDate } from '@/lib/waktu/calendar'
import type { ClockName } from '@/lib/waktu/clocks'
import { tanggalPendek } from '@/lib/waktu/dates'

/** Name of a deadline, for reporters and staff alike. */
export const clockLabels: Record<ClockName, string> = {
  verification: 'Verifikasi',
  completion: 'Kelengkapan',
  firstMessage: 'Kabar pertama',
  answer: 'Jawaban resmi',
  progress: 'Kabar kemajuan',
  question: 'Jawaban atas pertanyaan',
  reaction: 'Tanggapan atas jawaban',
  safety: 'Jawaban atas laporan ancaman',
}

/** "Verifikasi: 26 November 2026 menjadi 27 November 2026." */
export function movedWords({
  clock,
  from,
  to,
}: {
  clock: string
  from: WitaDate | null
  to: WitaDate
}): string {
  const name = Object.hasOwn(clockLabels, clock) ? clockLabels[clock as ClockName] : clock
  return from
    ? `${name}: ${tanggalPendek(from)} menjadi ${tanggalPendek(to)}.`
    : `${name}: ${tanggalPendek(to)}.`
}
