import { constants } from 'node:os'
import { diskFullSentence } from './room.mjs'
import { complain } from './terminal'

type Cleanup = () => Promise<unknown> | unknown

const cleanups: Cleanup[] = []
let ending: Promise<never> | null = null

/** Registers what must be undone when the command ends, in whatever way; the last registered runs first. */
export function onEnd(cleanup: Cleanup): void {
  cleanups.push(cleanup)
}

/** Undoes everything and ends the process. A second call waits for the first. */
export function end(code: number): Promise<never> {
  ending ??= (async () => {
    for (const cleanup of cleanups.reverse()) {
      try {
        await cleanup()
      } catch (error) {
        complain(sentenceOf(error))
      }
    }
    process.exit(code)
  })()
  return ending
}

/** Whether the command is ending; what fails then is no news. */
export function isEnding(): boolean {
  return ending !== null
}

/** Thrown when the words of an error are all that the person at the terminal needs to see. */
export class Refusal extends Error {}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something unknown went wrong.'
  return diskFullSentence(error.message) ?? error.message
}

/**
 * Runs a command to its end: errors become one sentence (their stack with WBS_DEBUG=1), signals end it in good order.
 * `main` returns the exit code. To be asked to end
 * is the ordinary end of a server and no failure (`whenAsked: 0`).
 */
export async function runCommand(main: () => Promise<number>, whenAsked?: number): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => end(whenAsked ?? 128 + constants.signals[signal]))
  }
  // What nobody waits for must not skip the cleaning up either; what breaks because we end is no news.
  process.on('uncaughtException', fail)
  process.on('unhandledRejection', fail)
  try {
    return await end(await main())
  } catch (error) {
    return fail(error)
  }
}

function fail(error: unknown): Promise<never> {
  if (!isEnding()) {
    complain(sentenceOf(error))
    if (process.env.WBS_DEBUG === '1' && error instanceof Error && error.stack) complain(error.stack)
  }
  return end(1)
}
