import { addDays, compareDates, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'

/** Requests about personal data (UU 27/2022, pasal 5 sampai 13) beyond what the pages offer directly. */
export const requestKinds = {
  KOREKSI: {
    label: 'Perbaiki data dalam aduan ini',
    hint: 'Aduan yang sudah terkirim tidak diubah; perbaikan Anda dicatat sebagai tambahan yang dibaca bersama aduan.',
  },
  HAPUS: {
    label: 'Hapus aduan ini',
    hint: 'Aduan yang masih ditangani, atau yang harus disimpan menurut undang-undang, tidak selalu dapat dihapus. Kami menjelaskan alasannya.',
  },
  LAIN: {
    label: 'Hal lain tentang data saya',
    hint: 'Misalnya keberatan atas suatu pemrosesan, atau permintaan agar pemrosesan dibatasi.',
  },
} as const
export type RequestKind = keyof typeof requestKinds
export const REQUEST_KINDS = Object.keys(requestKinds) as RequestKind[]

export type RequestStatus = 'MENUNGGU' | 'DIKABULKAN' | 'DITOLAK'
export const requestStatusLabels: Record<RequestStatus, string> = {
  MENUNGGU: 'Menunggu jawaban kami',
  DIKABULKAN: 'Dikabulkan',
  DITOLAK: 'Tidak dikabulkan',
}

/** 3 x 24 jam (UU 27/2022, pasal 30, 32, 40 dan 41), calendar days, holidays included. */
export const REQUEST_DAYS = 3
const MORNING_HOUR = 8
const HOUR_MS = 3_600_000
const WITA_OFFSET_MS = 8 * HOUR_MS

/**
 * The last day for an answer. Counted from the start of the day of the request, because the time of a
 * reporter's act is never stored in the clear: at most 72 hours after it, sometimes less.
 */
export function requestDueOn(askedOn: WitaDate): WitaDate {
  return addDays(askedOn, REQUEST_DAYS - 1)
}

/** The moment when a request's time is over: the end of its last day in WITA. */
export function requestOver(dueOn: WitaDate): Date {
  return new Date(Date.parse(`${addDays(dueOn, 1)}T00:00:00Z`) - WITA_OFFSET_MS)
}

/** Hours left until then, rounded down; negative when late. */
export function hoursLeft(dueOn: WitaDate, now: Date): number {
  return Math.floor((requestOver(dueOn).getTime() - now.getTime()) / HOUR_MS)
}

/** Remaining time for both sides: "sisa 26 jam", "terlambat 3 jam". */
export function timeLeft(dueOn: WitaDate, now: Date): { late: boolean; words: string } {
  const hours = hoursLeft(dueOn, now)
  if (hours < 0)
    return {
      late: true,
      words: hours > -48 ? `terlambat ${-hours} jam` : `terlambat ${Math.floor(-hours / 24)} hari`,
    }
  return { late: false, words: hours === 0 ? 'sisa kurang dari satu jam' : `sisa ${hours} jam` }
}

/** The next due step of an open request: a reminder on the morning of its last day, then lateness. */
export function requestStep(
  request: { dueOn: WitaDate; reminded: boolean; lateTold: boolean },
  now: Date,
): 'remind' | 'late' | null {
  if (now >= requestOver(request.dueOn)) return request.lateTold ? null : 'late'
  const today = toWitaDate(now)
  const hour = new Date(now.getTime() + WITA_OFFSET_MS).getUTCHours()
  const due = compareDates(today, request.dueOn) === 0 && hour >= MORNING_HOUR
  return due && !request.reminded ? 'remind' : null
}
