import { type Challenge, solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2'

const PATIENCE_MS = 90_000

/**
 * Solves the server's proof-of-work challenge in slices that keep the page responsive. Returns an empty
 * string when it was aborted or timed out. Imported dynamically.
 */
export async function proveWork(text: string, controller = new AbortController()): Promise<string> {
  const challenge = JSON.parse(text) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey, controller, timeout: PATIENCE_MS })
  return solution ? JSON.stringify({ challenge, solution }) : ''
}
