import { isKnownAway, markAway } from './breaker'
import type { Db, Tx } from './client'
import { DbUnavailable, isTimeout, isTransient, isUnavailable, translateDbError } from './errors'

const MAX_WAIT_MS = 2000
const TIMEOUT_MS = 15_000
const ATTEMPTS = 3

/**
 * Runs `work` in one transaction. Retries only if that is safe: if the transaction could not begin, or if
 * PostgreSQL asked for it (deadlock, serialization). A connection lost in the middle is not retried: the
 * commit may have succeeded. Throws DbUnavailable, DbTaken or DbFailure.
 */
export async function inTransaction<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  if (isKnownAway()) throw new DbUnavailable()
  for (let attempt = 1; ; attempt++) {
    let begun = false
    try {
      return await db.$transaction(
        async (tx) => {
          begun = true
          return await work(tx)
        },
        { maxWait: MAX_WAIT_MS, timeout: TIMEOUT_MS },
      )
    } catch (error) {
      const mayRepeat =
        attempt < ATTEMPTS && (isTransient(error) || (!begun && isUnavailable(error) && !isTimeout(error)))
      if (!mayRepeat) {
        if (isUnavailable(error)) markAway()
        throw translateDbError(error, 'transaction')
      }
      await new Promise((resolve) => setTimeout(resolve, 150 * attempt))
    }
  }
}
