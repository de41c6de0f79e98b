import { say } from '../run/terminal'

/** How one part of `npm test` went; `output` is shown when something in it failed. */
export interface StepResult {
  name: string
  passed: number
  failed: number
  skipped: number
  ms: number
  output: string
}

/** One line for a part that has ended, with its output when it failed. */
export function tellStep(step: StepResult): void {
  if (step.failed > 0) say(step.output.trimEnd())
  const skipped = step.skipped > 0 ? `, ${step.skipped} skipped` : ''
  const mark = step.failed > 0 ? 'FAIL' : 'ok  '
  say(
    `${mark} ${step.name}: ${step.passed} passed, ${step.failed} failed${skipped} (${(step.ms / 1000).toFixed(1)} s)`,
  )
}
