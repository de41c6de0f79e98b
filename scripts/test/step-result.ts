import { stripVTControlCharacters } from 'node:util'
import { say } from '../run/terminal'

/** One test and its duration. */
export interface Timed {
  name: string
  ms: number
}

/** One failed test and the runner's message. */
export interface Failed {
  name: string
  why: string
  /** Further information: the page's headings and messages, the server's log. */
  beside?: string
}

/** The result of one part of a lane; `output` is shown if something in it failed. */
export interface StepResult {
  name: string
  passed: number
  failed: number
  skipped: number
  ms: number
  output: string
  /** Its tests, for the list of the slowest. */
  tests?: Timed[]
  /** Its failed tests, for the end of the lane. */
  failures?: Failed[]
}

const SLOWEST = 10
const LINES_OF_A_FAILURE = 12
const LINES_BESIDE = 30

/** One line for a finished part, with its output if it failed. */
export function tellStep(step: StepResult): void {
  if (step.failed > 0) say(step.output.trimEnd())
  const skipped = step.skipped > 0 ? `, ${step.skipped} skipped` : ''
  say(
    `${mark(step)} ${step.name}: ${step.passed} passed, ${step.failed} failed${skipped} (${seconds(step.ms)} s)`,
  )
}

/** Reports a part when it ends, and returns it. */
export async function told(step: Promise<StepResult>): Promise<StepResult> {
  const result = await step
  tellStep(result)
  return result
}

/** The end of a lane: each part's seconds, the slowest tests, and the totals. Returns the exit code. */
export function tellLane(steps: readonly StepResult[], started: number): number {
  const sum = (count: (step: StepResult) => number) => steps.reduce((total, step) => total + count(step), 0)
  const failed = sum((step) => step.failed)
  const tests = steps.flatMap((step) => step.tests ?? []).sort((a, b) => b.ms - a.ms)
  if (tests.length > 0) {
    say('\nThe slowest tests:')
    for (const { name, ms } of tests.slice(0, SLOWEST)) say(`${seconds(ms).padStart(7)} s  ${name}`)
  }
  const failures = steps.flatMap((step) => step.failures ?? [])
  if (failures.length > 0) say('\nWhat failed:')
  for (const { name, why, beside = '' } of failures) {
    const lines = [...linesOf(why).slice(0, LINES_OF_A_FAILURE), ...linesOf(beside).slice(0, LINES_BESIDE)]
    say([`FAIL ${name}`, ...lines].join('\n    '))
  }
  say('\nThe stages:')
  for (const step of steps) {
    say(
      `${seconds(step.ms).padStart(7)} s  ${mark(step)} ${step.name}: ${step.passed} passed, ${step.failed} failed`,
    )
  }
  say(`${seconds(Date.now() - started).padStart(7)} s  in all`)
  say(`${sum((step) => step.passed)} passed, ${failed} failed`)
  return failed > 0 ? 1 : 0
}

const linesOf = (text: string) =>
  stripVTControlCharacters(text)
    .split('\n')
    .filter((line) => line.trim())
const mark = (step: StepResult) => (step.failed > 0 ? 'FAIL' : 'ok  ')
const seconds = (ms: number) => (ms / 1000).toFixed(1)
