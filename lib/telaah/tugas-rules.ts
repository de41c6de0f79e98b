import { compareDates, type WitaDate } from '@/lib/waktu/calendar'

/** What a task says; sealed. */
export interface TugasBody {
  text: string
  /** What came of it, once it is done. */
  result: string
  /** A task that the system gave: to restore the name of the terlapor (lib/terlapor/pemulihan.ts). */
  kind?: typeof REHABILITATION_TASK
}
export const REHABILITATION_TASK = 'pemulihanNama'

/** In how many hari kerja a task may be due: from the choices of the form, up to what the rule allows. */
export const TUGAS_DAYS = [1, 2, 3, 5, 7, 10, 14] as const
export const MOST_TUGAS_DAYS = 60

/** In how many hari kerja a link for an office expires (10 by default). */
export const LINK_DAYS = [3, 5, 10, 15, 20] as const
export const DEFAULT_LINK_DAYS = 10
export const MOST_LINK_DAYS = 30

/** A whole number of hari kerja within these bounds, or null. */
export function daysOf(text: string, most: number): number | null {
  const days = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return days >= 1 && days <= most ? days : null
}

/** Where a request to an office stands. */
export type RequestState = 'menunggu' | 'dijawab' | 'dicabut' | 'lewat'

export const requestStates: Record<RequestState, string> = {
  menunggu: 'Menunggu jawaban',
  dijawab: 'Sudah dijawab',
  dicabut: 'Tautan dicabut',
  lewat: 'Tautan kedaluwarsa',
}

/** Whether a link still works; its last day counts whole. */
export function requestState(
  row: { answeredAt: Date | null; revokedAt: Date | null; expiresOn: WitaDate },
  today: WitaDate,
): RequestState {
  if (row.answeredAt) return 'dijawab'
  if (row.revokedAt) return 'dicabut'
  return compareDates(today, row.expiresOn) > 0 ? 'lewat' : 'menunggu'
}
