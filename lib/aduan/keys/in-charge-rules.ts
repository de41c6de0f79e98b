import type { Compartment } from '@/lib/vault/case-keys'

/** A member of staff who holds a case and could be given its keys today. */
export interface KeyHolder {
  userId: string
  role: 'ADMIN' | 'TELAAH'
  /** Named for restricted cases, or approves openings: both are duties of an administrator on record. */
  duty: boolean
  ketua: boolean
  /** The keys of pairs (identity, originals) that this person holds. */
  paired: readonly Compartment[]
}

const LEAST = 2

/**
 * The officers of the archive for one case: those of its holders who keep its keys when it is archived
 * (decision 0162). Administrators with a duty; filled up with the verifier, other administrators, and last a
 * ketua, until two people stay and each key of a pair has a holder. Empty if no administrator holds the case:
 * then nobody may lose it.
 */
export function inChargeOf(holders: readonly KeyHolder[], verifierId: string | null): ReadonlySet<string> {
  const rank = ({ userId, role, duty, ketua }: KeyHolder) =>
    role === 'ADMIN' ? (duty ? 0 : userId === verifierId ? 1 : 2) : ketua ? 3 : 4
  const order = holders
    .filter((one) => rank(one) < 4)
    .toSorted((a, b) => rank(a) - rank(b) || (a.userId < b.userId ? -1 : 1))
  if (!order.some(({ role }) => role === 'ADMIN')) return new Set()
  const chosen = new Set(order.filter((one) => rank(one) === 0))
  const isKept = (compartment: Compartment) => [...chosen].some(({ paired }) => paired.includes(compartment))
  for (const one of order) if (!one.paired.every(isKept)) chosen.add(one)
  for (const one of order) if (chosen.size < LEAST) chosen.add(one)
  return new Set([...chosen].map(({ userId }) => userId))
}
