import { chainName, headColumns, headState } from '@/lib/aduan/events/head'
import { escrowOf } from '@/lib/aduan/keys/paper-keys'
import { drillTag, isDrilled } from '@/lib/akun/recovery-drill'
import { ACTS_CHAIN, recordAct } from '@/lib/jejak/record-act'
import { openMailState } from '@/lib/kabar/email/state'
import { keepCodeKey } from '@/lib/naskah/letter/code-tag'
import type { Db, Tx } from '@/lib/platform/db/client'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { addressTag } from '@/lib/platform/session/login-address'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { fitsHead, sealHead } from '@/lib/vault/chain'
import { masterKeys, withIndexOf } from '@/lib/vault/master-keys'
import { countOlder } from './renew-some'

/** Ten minutes: nobody waits, because no server runs. */
const TIMEOUT_MS = 600_000
const PAGE = 500

export type RetireResult =
  | { kind: 'done'; invitations: number }
  | { kind: 'unknown' }
  /** Values that the key still seals. */
  | { kind: 'sealed'; left: number }

/**
 * Ends the use of the lowest master key, in one transaction: seals of heads and accounts, tags of addresses
 * and the record of the drill are made by the next one, codes of invitations become void, and the key is
 * refused from then on. No server or worker may run, because they would go on making tags by the old key.
 * `leave`: values that do not open with their key either, because somebody altered them, are no reason to
 * keep it.
 */
export async function retireMasterKey(db: Db, version: number, now: Date, leave = 0): Promise<RetireResult> {
  const [lowest, next] = masterKeys().versions
  if (version !== lowest || next === undefined) return { kind: 'unknown' }
  return db.$transaction(
    async (tx): Promise<RetireResult> => {
      // A server that proves its keys meanwhile waits, and is refused afterwards.
      await tx.$executeRaw`LOCK TABLE kenari IN ACCESS EXCLUSIVE MODE`
      const left = await countOlder(tx)
      if (left > leave) return { kind: 'sealed', left }
      await recordAct(tx, { actorId: null, act: 'master-key-retired', subject: `versi ${version}`, now })
      await keepCodeKey(tx)
      await resealHeads(tx, next)
      await resealActs(tx, next)
      await resealAccounts(tx, next)
      await retagDrill(tx, next)
      const { count: invitations } = await tx.undangan.deleteMany({})
      await tx.kodeSandi.deleteMany({})
      await tx.loginDelay.deleteMany({})
      await tx.kenari.update({ where: { version }, data: { retiredAt: now } })
      return { kind: 'done', invitations }
    },
    { timeout: TIMEOUT_MS },
  )
}

/** A head that does not fit its old seal keeps it: a broken history is not repaired by a new key. */
async function resealHeads(tx: Tx, next: number): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx.aduan.findMany({
      where: { chainSeal: { not: null }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: {
        ...headColumns,
        id: true,
        chainLength: true,
        chainSeal: true,
        events: { orderBy: { seq: 'desc' }, take: 1, select: { seq: true, hash: true } },
      },
    })
    for (const { id, chainLength, chainSeal, events, ...columns } of rows) {
      const [last] = events
      if (!last) continue
      const state = await headState(columns)
      const seal = await laterSeal(
        chainName(id),
        { length: chainLength, seal: chainSeal },
        { ...last, state },
        next,
      )
      if (seal) await tx.aduan.update({ where: { id }, data: { chainSeal: seal } })
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

async function resealActs(tx: Tx, next: number): Promise<void> {
  const head = await tx.rantaiJejak.findUnique({ where: { id: 1 } })
  const last = await tx.jejakAdmin.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } })
  const seal = head && last && (await laterSeal(ACTS_CHAIN, head, last, next))
  if (seal) await tx.rantaiJejak.update({ where: { id: 1 }, data: { seal } })
}

async function laterSeal(
  chain: string,
  head: { length: number; seal: Bytes | null },
  { seq, hash, state }: { seq: number; hash: Bytes; state?: Bytes },
  next: number,
): Promise<Bytes | null> {
  const said = { length: seq, hash, ...(state ? { state } : {}) }
  if (!(await fitsHead(chain, head, said))) return null
  return withIndexOf(next, () => sealHead(chain, seq, hash, state))
}

/**
 * Seals of accounts, and the tags of the addresses that log in. An account that was not as sealed stays so.
 */
async function resealAccounts(tx: Tx, next: number): Promise<void> {
  for (let after = ''; ; ) {
    const rows = await tx.user.findMany({
      where: after ? { id: { gt: after } } : {},
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, emailTag: true, sealedMail: true },
    })
    for (const { id, emailTag, sealedMail } of rows) {
      const { to } = emailTag ? await openMailState(id, sealedMail) : { to: null }
      const isIts = emailTag && to && equalBytes(emailTag, await addressTag(to))
      const tag = isIts ? await withIndexOf(next, () => addressTag(to)) : null
      await changeAccount(
        tx,
        id,
        () => tx.user.update({ where: { id }, data: { emailTag: tag } }),
        (make) => withIndexOf(next, make),
      )
    }
    const last = rows.at(-1)
    if (!last) return
    after = last.id
  }
}

async function retagDrill(tx: Tx, next: number): Promise<void> {
  const row = await tx.institution.findUnique({ where: { id: 1 }, select: { drilledAt: true } })
  const at = row?.drilledAt
  if (!at || !(await isDrilled(tx))) return
  const escrow = await escrowOf(tx)
  const tag = await withIndexOf(next, () => drillTag(escrow, at))
  await tx.institution.update({ where: { id: 1 }, data: { drillTag: tag } })
}
