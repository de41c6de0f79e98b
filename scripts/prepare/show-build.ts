import { showProgress } from '../run/progress.mjs'
import { say } from '../run/terminal'
import { buildApp } from './build'

/** Builds with output for a person at the terminal: how long it takes, and that it still runs. */
export async function showBuild(): Promise<{ ok: boolean; output: string }> {
  say('Building (1 to 2 minutes, once until the sources change) ...')
  const endProgress = showProgress((seconds) => `${seconds} s: still building`)
  try {
    return await buildApp()
  } finally {
    endProgress()
  }
}
