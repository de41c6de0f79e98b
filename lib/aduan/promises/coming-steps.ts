import { compareDates, type Kalender, type WitaDate } from '@/lib/waktu/calendar'
import { type ClockName, type Clocks, dueNow, type PromisedDays, promisedDay } from '@/lib/waktu/clocks'
import { tanggal } from '@/lib/waktu/dates'
import type { AduanStatus } from '../lifecycle-states'

interface Now {
  status: AduanStatus
  clocks: Clocks
  today: WitaDate
  calendar: Kalender
  promised: PromisedDays
}

/** A step that is still to come: what happens, and when at the latest. */
export interface ComingStep {
  what: string
  when: string
}

const CHECKED = 'Hasil pemeriksaan kami'
const FIRST = 'Kabar pertama dari Tim Telaah'
const ANSWER = 'Jawaban resmi'
const REACTION = 'Tanggapan Anda'
const END = 'Aduan selesai'
const SAFETY = 'Jawaban atas laporan ancaman'

/**
 * The steps that are still to come, in their order. A running clock gives its day; a later step counts from
 * the day before it, as the latest possible one. A day that is over or has no calendar yet is left out, and
 * the rule remains.
 */
export function comingSteps(now: Now): ComingStep[] {
  const { promised } = now
  const due = (clock: ClockName) => {
    const day = dueNow(now.clocks, clock)
    return day && compareDates(day, now.today) >= 0 ? day : null
  }
  const after = (day: WitaDate | null, days: number) => (day ? promisedDay(day, days, now.calendar) : null)
  const forwarded = (day: WitaDate | null) => [
    step(
      ANSWER,
      after(day, promised.answer),
      `${promised.answer} hari kerja setelah diteruskan kepada Tim Telaah`,
    ),
    step(REACTION, null, `${promised.reaction} hari kerja setelah jawaban resmi`),
  ]
  const answered = (day: WitaDate | null) => [
    step(ANSWER, day, 'segera'),
    step(REACTION, after(day, promised.reaction), `${promised.reaction} hari kerja setelah jawaban resmi`),
  ]
  const safety = due('safety')
  return [...(safety ? [step(SAFETY, safety, 'segera')] : []), ...ofState()]

  function ofState(): ComingStep[] {
    switch (now.status) {
      case 'MENUNGGU_VERIFIKASI':
      case 'DIVERIFIKASI':
        return [step(CHECKED, due('verification'), 'segera'), ...forwarded(due('verification'))]
      case 'PERLU_DILENGKAPI':
        return [
          step('Jawaban Anda atas pertanyaan kami', due('completion'), 'segera'),
          step(CHECKED, null, 'setelah jawaban Anda masuk'),
          ...forwarded(null),
        ]
      case 'DITERUSKAN':
        return [step(FIRST, due('firstMessage'), 'segera'), ...answered(due('answer'))]
      case 'DITELAAH':
      case 'JAWABAN_DISIAPKAN': {
        const waits = now.clocks.paused?.clock === 'answer'
        return waits
          ? [
              step('Jawaban Anda atas pertanyaan kami', due('question'), 'segera'),
              step(ANSWER, null, 'setelah jawaban Anda masuk'),
              step(REACTION, null, `${promised.reaction} hari kerja setelah jawaban resmi`),
            ]
          : answered(due('answer'))
      }
      case 'DIJAWAB':
        return [step(REACTION, due('reaction'), 'segera'), step(END, null, 'setelah Anda menanggapi')]
      default:
        return []
    }
  }
}

function step(what: string, day: WitaDate | null, rule: string): ComingStep {
  if (day) return { what, when: `paling lambat ${tanggal(day)}` }
  return { what, when: /^\d/.test(rule) ? `paling lambat ${rule}` : rule }
}
