import { logLine } from '@/lib/log'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { chainHash, sealHead } from '@/lib/vault/chain'
import type { Db, Tx } from '../db/client'
import type { Prisma } from '../db/generated/client'

/** The rows beside an account that its seal covers. */
export const sealedRelations = {
  passkeys: { select: { id: true, publicKey: true } },
  memberships: { select: { timId: true, ketua: true, deputyFrom: true, deputyUntil: true } },
} as const satisfies Prisma.UserInclude

/**
 * What the seal of an account covers (docs/design/hardening.md, rule 17): who it is, what it may do, its
 * keys, its second step, its login names and its teams. ROOT certifies the keys besides; passwords and codes
 * are sealed by themselves.
 */
export const sealedFacts = {
  id: true,
  username: true,
  emailTag: true,
  role: true,
  staffName: true,
  sealedStaff: true,
  handlesRestricted: true,
  approvesIdentity: true,
  disabled: true,
  demo: true,
  publicKey: true,
  signPublicKey: true,
  sealedTotp: true,
  ...sealedRelations,
  seal: true,
} as const satisfies Prisma.UserSelect

export type SealedAccount = Prisma.UserGetPayload<{ select: typeof sealedFacts }>

type Column = Exclude<keyof typeof sealedFacts, keyof typeof sealedRelations | 'seal'>

const COLUMNS = Object.keys(sealedFacts).filter(
  (name) => name !== 'seal' && !(name in sealedRelations),
) as Column[]

/** A keyed hash over the account, which only the server can make. */
async function sealOf({ passkeys, memberships, ...row }: SealedAccount): Promise<Bytes> {
  const columns = COLUMNS.map((name) => {
    const value = row[name]
    return [name, typeof value === 'boolean' ? Number(value) : value]
  })
  const lines = (rows: readonly object[]) => JSON.stringify(rows.map((one) => JSON.stringify(one)).sort())
  const state = await chainHash(null, {
    ...Object.fromEntries(columns),
    passkeys: lines(passkeys.map(({ id, publicKey }) => [id, Buffer.from(publicKey).toString('base64')])),
    memberships: lines(
      memberships.map(({ timId, ketua, deputyFrom, deputyUntil }) => [timId, ketua, deputyFrom, deputyUntil]),
    ),
  })
  return sealHead(`akun:${row.id}`, 1, state)
}

/** Whether the account is as the server wrote it. */
export async function isAsSealed(row: SealedAccount): Promise<boolean> {
  return row.seal !== null && equalBytes(row.seal, await sealOf(row))
}

/**
 * The same for staff, before they are let in; an account changed by somebody else is named in the log.
 * Reporters pass.
 */
export async function mayEnter(row: SealedAccount): Promise<boolean> {
  if (row.role === 'PELAPOR' || (await isAsSealed(row))) return true
  logLine('account changed', { user: row.id })
  return false
}

/**
 * The only way to write what the seal of an account covers: runs `write` under the lock of its row and renews
 * the seal. An account that was not as sealed keeps its old seal, so that nothing is repaired; one that
 * `write` creates gets its first. `seal` makes the new seal another way: by the index of the next master key,
 * when one is retired.
 */
export async function changeAccount<T>(
  tx: Tx,
  userId: string,
  write: () => Promise<T>,
  seal: (make: () => Promise<void>) => Promise<void> = (make) => make(),
): Promise<T> {
  await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
  const before = await tx.user.findUnique({ where: { id: userId }, select: sealedFacts })
  const written = await write()
  if (!before || (await isAsSealed(before))) await seal(() => sealAccount(tx, userId))
  return written
}

async function sealAccount(tx: Tx, userId: string): Promise<void> {
  const row = await tx.user.findUnique({ where: { id: userId }, select: sealedFacts })
  if (row) await tx.user.update({ where: { id: userId }, data: { seal: await sealOf(row) } })
}

/**
 * Seals every account without a seal; returns their number. Only for `sealAccountsOnce`
 * (lib/akun/account-seals.ts).
 */
export async function sealUnsealed(tx: Tx): Promise<number> {
  const rows = await tx.user.findMany({ where: { seal: null }, select: { id: true } })
  for (const { id } of rows) await sealAccount(tx, id)
  return rows.length
}

export interface BrokenAccount {
  id: string
  username: string
  staff: boolean
  /** Nobody but the server seals: an account without a seal was written by somebody else. */
  problem: 'changed' | 'unsealed'
}

const PAGE = 500

/** The accounts that are not as the server wrote them, in pages; only staff if asked. */
export async function verifyAccounts(
  db: Db,
  only: 'staff' | 'all' = 'all',
): Promise<{ accounts: number; broken: BrokenAccount[] }> {
  const report = { accounts: 0, broken: [] as BrokenAccount[] }
  for (let after = ''; ; ) {
    const rows = await db.user.findMany({
      where: {
        ...(after ? { id: { gt: after } } : {}),
        ...(only === 'staff' ? { role: { not: 'PELAPOR' } } : {}),
      },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: sealedFacts,
    })
    for (const row of rows) {
      if (await isAsSealed(row)) continue
      const { id, username, role, seal } = row
      report.broken.push({ id, username, staff: role !== 'PELAPOR', problem: seal ? 'changed' : 'unsealed' })
    }
    report.accounts += rows.length
    after = rows.at(-1)?.id ?? ''
    if (rows.length < PAGE) return report
  }
}
