import { constants } from 'node:os'
import { diskFullSentence } from './room.mjs'
import { complain } from './terminal'

type Cleanup = () => Promise<unknown> | unknown

const cleanups: Cleanup[] = []
let ending: Promise<never> | null = null

/** Registers a cleanup for the end of the command, however it ends; the last registered runs first. */
export function onEnd(cleanup: Cleanup): void {
  cleanups.push(cleanup)
}

/** Runs all cleanups and ends the process. A second call waits for the first. */
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

/** Whether the command is ending; failures after that are not reported. */
export function isEnding(): boolean {
  return ending !== null
}

/** An error whose message is all that the person at the terminal needs. */
export class Refusal extends Error {}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return 'Something unknown went wrong.'
  return diskFullSentence(error.message) ?? readOnlySentence(error) ?? error.message
}

/** A disk turns read-only by itself when it breaks (ext4: `errors=remount-ro`). */
function readOnlySentence(error: Error & { code?: string; path?: string }): string | null {
  return error.code === 'EROFS'
    ? `The disk is read-only (${error.path}). It may be broken: look at the kernel's log, and mount it for writing.`
    : null
}

/**
 * Runs a command to its end: errors become one sentence (with the stack if WBS_DEBUG=1), signals end it
 * properly.
 * `main` returns the exit code. For a server or worker a signal is the ordinary end and no failure
 * (`whenAsked: 0`).
 */
export async function runCommand(main: () => Promise<number>, whenAsked?: number): Promise<never> {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => end(whenAsked ?? 128 + constants.signals[signal]))
  }
  // Unhandled errors must not skip the cleanup either; errors caused by ending are ignored.
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
