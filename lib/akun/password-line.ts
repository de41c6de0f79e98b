import { KDF_PLACES, kdfCrowd } from '@/lib/vault/kdf-queue'

/** Upper estimate of the time from here to a request's password check. */
const ON_THE_WAY_MS = 500

let admitted: number[] = []

/**
 * Refuses password forms before any work, with status 503, if the checks running, waiting or arriving reach
 * the memory limit. The queue in the vault enforces that limit in any case; this refuses earlier and with a
 * status.
 */
export const passwordLine = {
  admits(now = Date.now()): boolean {
    admitted = admitted.filter((at) => now - at < ON_THE_WAY_MS)
    if (admitted.length + kdfCrowd() >= KDF_PLACES) return false
    admitted.push(now)
    return true
  },
}
