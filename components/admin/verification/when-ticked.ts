import { pukul, tanggalPendek } from '@/lib/kalender/dates'
import { toWitaDate } from '@/lib/kalender/rules'
import type { TickView } from '@/lib/verifikasi/checklist'

/** "Norhayati, 24 November 2026 pukul 10.42 WITA." */
export function whenTicked({ by, at }: TickView): string {
  const moment = new Date(at)
  return `${by}, ${tanggalPendek(toWitaDate(moment))} ${pukul(moment)}.`
}
