import { clockNow } from '@/lib/clock'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { type CertifiedStatement, certifies, readCertificate } from '@/lib/vault/root'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { rootOf } from './paper-keys'

/** The columns of a person's keys and of ROOT's certificate. */
export const certifiable = {
  id: true,
  username: true,
  role: true,
  publicKey: true,
  signPublicKey: true,
  certificate: true,
} as const

export interface Certifiable {
  id: string
  username: string
  role: Role
  publicKey: Bytes
  signPublicKey: Bytes
  certificate: string | null
}

/**
 * The people whose keys may receive a case now: those that ROOT certified, for this person, in this role, for
 * today. Checked where keys are sealed to staff (lib/aduan/keys/keys.ts), never taken from a form.
 */
export async function certifiedAmong(
  tx: Db | Tx,
  people: readonly { userId: string; publicKey: Bytes }[],
): Promise<Set<string>> {
  if (people.length === 0) return new Set()
  const rows = await tx.user.findMany({
    where: { id: { in: people.map(({ userId }) => userId) } },
    select: certifiable,
  })
  const root = await rootOf(tx)
  const today = toWitaDate(clockNow())
  const found = new Set<string>()
  for (const row of rows) {
    const same = people.some(
      ({ userId, publicKey }) => userId === row.id && equalBytes(publicKey, row.publicKey),
    )
    if (same && (await certificateOf(root, row, today))) found.add(row.id)
  }
  return found
}

/** The certificate that is valid for these keys today, or null. */
export async function certificateOf(
  root: Bytes,
  row: Certifiable,
  today: WitaDate,
): Promise<CertifiedStatement | null> {
  if (!row.certificate) return null
  const said = await readCertificate(root, row.certificate)
  const keys = { userId: row.id, role: row.role, publicKey: row.publicKey, signPublicKey: row.signPublicKey }
  return said && certifies(said, keys, today) ? said : null
}
