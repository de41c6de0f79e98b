import { compareDates, isHariKerja, isKnown, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import { tanggal, tanpaTanggal } from '@/lib/waktu/dates'

/** What a reporter may rely on after reporting a threat. */
export interface SafetyState {
  /** Staff have not answered yet. */
  open: boolean
  /** Staff answered the last report. */
  answered: boolean
  /** The last day of the promised answer; null if the calendar does not reach. */
  dueOn: WitaDate | null
  /** A follow-up case carries the promise. */
  followUp: string | null
  today: WitaDate
  calendar: Kalender
}

/**
 * What is true for this reporter today: the promised day, and on a day off that nobody may have read it.
 * Never says that somebody is reading now.
 */
export function safetyWords({ open, answered, dueOn, followUp, today, calendar }: SafetyState): string[] {
  if (open && dueOn && compareDates(dueOn, today) < 0) {
    return ['Kami terlambat menjawab laporan Anda bahwa Anda merasa terancam. Mohon maaf.', DANGER]
  }
  if (open) {
    const when = dueOn
      ? `Petugas menjawab paling lambat ${tanggal(dueOn)}.`
      : (tanpaTanggal(today, calendar) ?? 'Petugas menjawab pada hari kerja pertama sesudah ini.')
    const off = isKnown(today, calendar) && !isHariKerja(today, calendar)
    return [
      `Laporan Anda bahwa Anda merasa terancam kami dahulukan. ${when}`,
      ...(off ? ['Hari ini hari libur, jadi mungkin belum ada petugas yang membacanya.'] : []),
      DANGER,
    ]
  }
  if (followUp) {
    return [
      `Laporan Anda bahwa Anda merasa terancam kami tangani dalam aduan lanjutan ${followUp}. Hari terakhir kami menjawab tertulis di sana.`,
      DANGER,
    ]
  }
  return answered ? ['Petugas sudah menjawab laporan Anda bahwa Anda merasa terancam. Bacalah di Pesan.'] : []
}

const DANGER = 'Bila Anda dalam bahaya sekarang, jangan menunggu kami: hubungi polisi di 110.'
