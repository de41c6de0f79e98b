import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { addMonths, compareDates, type WitaDate } from '@/lib/waktu/calendar'

/** States in which nothing is owed to anybody any more; only such a case can be destroyed. */
export const ENDED = [
  'SELESAI',
  'DIARAHKAN',
  'TIDAK_DAPAT_DITINDAKLANJUTI',
  'DITUTUP_SEMENTARA',
  'DICABUT',
] as const satisfies AduanStatus[]

export function hasEnded(status: AduanStatus): boolean {
  return (ENDED as readonly AduanStatus[]).includes(status)
}

/** The day from which a closed case may be destroyed; null while its kategori has no term: then never. */
export function destroyableFrom(closedOn: WitaDate, years: number | null): WitaDate | null {
  return years === null ? null : addMonths(closedOn, years * 12)
}

/** Why a case may be destroyed now: its term is over, or its reporter asked and it was granted; null when it may not. */
export function mayDestroy(aduan: {
  status: AduanStatus
  closedOn: WitaDate
  years: number | null
  erasureGranted: boolean
  held: boolean
  today: WitaDate
}): 'MASA_SIMPAN' | 'PERMINTAAN' | null {
  if (!hasEnded(aduan.status) || aduan.held) return null
  if (aduan.erasureGranted) return 'PERMINTAAN'
  const from = destroyableFrom(aduan.closedOn, aduan.years)
  return from !== null && compareDates(from, aduan.today) <= 0 ? 'MASA_SIMPAN' : null
}

export const reasonLabels = {
  MASA_SIMPAN: 'Masa simpan berakhir',
  PERMINTAAN: 'Permintaan pelapor yang dikabulkan',
} as const

export const beritaAcaraLabels = {
  DIUSULKAN: 'Menunggu persetujuan',
  DISETUJUI: 'Sedang dilaksanakan',
  SELESAI: 'Selesai',
  DIBATALKAN: 'Dibatalkan',
} as const
