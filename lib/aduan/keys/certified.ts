import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Role } from '@/lib/platform/db/generated/enums'
import { type Bytes, equalBytes, fromBase64Url } from '@/lib/vault/bytes'
import { type CertifiedStatement, certifies, readCertificate } from '@/lib/vault/root'
import { toWitaDate, type WitaDate } from '@/lib/waktu/calendar'

/** The columns that say whose keys they are and what ROOT signed of them. */
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
 * Which of these people's keys may receive a case now: those that ROOT signed, for this person, in this role, for today.
 * Asked where keys are sealed to staff (lib/aduan/keys/keys.ts) and nowhere believed from a form. Without ROOT nobody may.
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

/** The certificate that makes these keys good today, or null. */
export async function certificateOf(
  root: Bytes | null,
  row: Certifiable,
  today: WitaDate,
): Promise<CertifiedStatement | null> {
  if (!root || !row.certificate) return null
  const said = await readCertificate(root, row.certificate)
  const keys = { userId: row.id, role: row.role, publicKey: row.publicKey, signPublicKey: row.signPublicKey }
  return said && certifies(said, keys, today) ? said : null
}

/**
 * ROOT's public key, or null where the installation has none. What the environment says counts before the database, so
 * that whoever can write there cannot put a ROOT of their own in its place.
 */
export async function rootOf(tx: Db | Tx, pinned = env().WBS_ROOT_PUBLIC_KEY): Promise<Bytes | null> {
  if (pinned) return fromBase64Url(pinned)
  const institution = await tx.institution.findUnique({ where: { id: 1 }, select: { rootPublicKey: true } })
  return institution?.rootPublicKey ?? null
}
