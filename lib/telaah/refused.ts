import type { ActResult } from '@/lib/aduan/act'
import { CalendarMissing } from '@/lib/kalender/rules'

/** Thrown inside an act when what was chosen does not fit any more: nothing is written, the person reads why. */
export class Refused extends Error {}

/** Carries out an act and turns Refused into its answer; a last day in a year without a calendar is one, too. */
export async function orRefused<R extends { kind: string }>(
  act: () => Promise<R>,
): Promise<R | Extract<ActResult, { kind: 'refused' }>> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', message: error.message }
    if (error instanceof CalendarMissing)
      return {
        kind: 'refused',
        message: 'Kalender hari kerja untuk batas waktu itu belum diisi. Pilih waktu yang lebih pendek.',
      }
    throw error
  }
}
