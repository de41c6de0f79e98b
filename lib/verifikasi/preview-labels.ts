import { pelaporStatus } from '@/lib/aduan/labels'
import { type AduanStatus, decide, type Facts } from '@/lib/aduan/lifecycle'
import { ASKED_LATER } from '@/lib/aduan/lifecycle-guards'
import type { Kalender, WitaDate } from '@/lib/waktu/calendar'
import { applyClocks, type CaseKind, type Clocks, type PromisedDays } from '@/lib/waktu/clocks'
import type { Outcome, StatusWords, WordsAfter } from './reading-labels'

/** State of a case before a decision. */
export interface BeforeDecision extends Omit<CaseKind, 'berkadarPengawasan'> {
  status: AduanStatus
  clocks: Clocks
  today: WitaDate
  calendar: Kalender
  promised: PromisedDays
  facts: Facts
}

/** Preview of a decision. */
export interface AfterDecision {
  words: WordsAfter
  /** The promised day of the official answer, without and with examination; null without a promise. */
  answerDueOn: Record<'tidak' | 'ya', WitaDate | null>
}

/**
 * What the reporter's page would say after a decision taken now, with its dates; null if the case is not in a
 * state for that decision. Uses the lifecycle table and the clocks themselves, so that a preview never
 * promises anything else.
 */
export function afterDecision(before: BeforeDecision, command: Outcome): AfterDecision | null {
  const tidak = one(before, command, false)
  const ya = one(before, command, true)
  if (!tidak || !ya) return null
  return {
    words: { tidak: tidak.words, ya: ya.words },
    answerDueOn: { tidak: tidak.answerDueOn, ya: ya.answerDueOn },
  }
}

function one(
  { status, tanpaKode, urgent, clocks, today, calendar, promised, facts }: BeforeDecision,
  command: Outcome,
  berkadarPengawasan: boolean,
): { words: StatusWords; answerDueOn: WitaDate | null } | null {
  const decision = decide({ status, command, role: 'ADMIN', facts }, ASKED_LATER)
  if (!decision.ok) return null
  const after = applyClocks(clocks, decision.clock, {
    today,
    calendar,
    berkadarPengawasan,
    tanpaKode,
    urgent,
    promised,
  })
  const words = pelaporStatus({
    status: decision.to,
    clocks: after,
    today,
    calendar,
    promised,
    variant: null,
  })
  return {
    words: {
      label: words.label,
      lines: [words.sentence, words.next, words.asks, words.paused].filter((line) => line !== null),
    },
    answerDueOn: after.due.answer ?? null,
  }
}
