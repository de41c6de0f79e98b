import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

const PATIENCE_MS = 90_000

/**
 * Does the work that the server asked for, in slices that leave the page alive. Empty when it was stopped or took too
 * long. Loaded only when it is asked for.
 */
export async function proveWork(text: string, controller = new AbortController()): Promise<string> {
  const challenge = JSON.parse(text) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey, controller, timeout: PATIENCE_MS })
  return solution ? JSON.stringify({ challenge, solution }) : ''
}
