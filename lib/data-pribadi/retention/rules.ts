import type { AduanStatus } from '@/lib/aduan/lifecycle-states'
import { addMonths, compareDates, type WitaDate } from '@/lib/waktu/calendar'

/** Final states, without any open obligation; only a case in one of them can be destroyed. */
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

/** The day from which a closed case may be destroyed; null (never) while its kategori has no term. */
export function destroyableFrom(closedOn: WitaDate, years: number | null): WitaDate | null {
  return years === null ? null : addMonths(closedOn, years * 12)
}

/** Why a case may be destroyed now: term over, or a granted request of its reporter; null when it may not. */
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
