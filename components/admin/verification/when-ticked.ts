import type { TickView } from '@/lib/verifikasi/checklist'
import { toWitaDate } from '@/lib/waktu/calendar'
import { pukul, tanggalPendek } from '@/lib/waktu/dates'

/** "Norhayati, 24 November 2026 pukul 10.42 WITA." */
export function whenTicked({ by, at }: TickView): string {
  const moment = new Date(at)
  return `${by}, ${tanggalPendek(toWitaDate(moment))} ${pukul(moment)}.`
}
