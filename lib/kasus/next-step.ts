import type { CommandName } from '@/lib/aduan/lifecycle'
import { buttonOf } from '@/lib/aduan/lifecycle-commands'

/**
 * Moves that somebody waits for, the most urgent first. The others are offered, but nobody waits for them.
 */
const STEPS = [
  'answerThreat',
  'startVerification',
  'acceptCase',
  'issueJawaban',
  'issueCorrection',
  'saveJawaban',
  'forward',
] as const satisfies readonly CommandName[]

/**
 * The next step of a member of staff who may do `commands`, with its words; null when nothing waits for them.
 */
export function nextStep(
  commands: ReadonlySet<CommandName>,
): { move: (typeof STEPS)[number]; words: string } | null {
  const move = STEPS.find((one) => commands.has(one))
  return move ? { move, words: buttonOf(move) } : null
}
