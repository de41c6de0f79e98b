import { escrowOf, UntrustedPaperKey } from '@/lib/aduan/keys/paper-keys'
import { logLine } from '@/lib/log'
import { proveMasterKeys, WrongMasterKey } from '@/lib/platform/db/canary'
import { db } from '@/lib/platform/db/client'
import { store } from '@/lib/platform/storage/store'

export const dynamic = 'force-dynamic'

/**
 * 200 when database and storage answer, the master key is that of the database and cases would be sealed to the right
 * ESCROW, 503 otherwise; no other
 * information.
 */
export async function GET(): Promise<Response> {
  try {
    await Promise.all([proveMasterKeys(db()), escrowOf(db()), store().check()])
    return Response.json({ status: 'ok' }, { headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (error instanceof WrongMasterKey) logLine('error', 'wrong master key', { version: error.version })
    if (error instanceof UntrustedPaperKey)
      logLine('error', 'recovery key not trusted', { fault: error.fault })
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { 'cache-control': 'no-store' } })
  }
}
