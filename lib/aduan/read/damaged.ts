import { logLine } from '@/lib/log'
import { VaultError } from '@/lib/vault/errors'

/**
 * Reads one row of a list. A wrap, summary or text that was swapped, rolled back or damaged is one damaged
 * case and never a page of them (docs/design/hardening.md, rule 17): the log names the case, and `otherwise`
 * stands in its place.
 */
export async function unlessDamaged<T>(
  aduanId: string,
  read: () => Promise<T>,
  otherwise: () => T,
): Promise<T> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof VaultError)) throw error
    logLine('case damaged', { aduan: aduanId })
    return otherwise()
  }
}
