import { KDF_PLACES, kdfCrowd } from '@/lib/vault/kdf-queue'

/** From here to its password check a request takes less than this. */
const ON_THE_WAY_MS = 500

let admitted: number[] = []

/**
 * Turns password forms away before any work, with status 503, when as many checks run, wait or are on their way as
 * memory is kept for. The queue in the vault holds that limit whatever comes; this says so with a status and in time.
 */
export const passwordLine = {
  admits(now = Date.now()): boolean {
    admitted = admitted.filter((at) => now - at < ON_THE_WAY_MS)
    if (admitted.length + kdfCrowd() >= KDF_PLACES) return false
    admitted.push(now)
    return true
  },
}
