import { type Candidate, candidate } from '@/lib/aduan/keys/candidate'
import { certifiedAmong } from '@/lib/aduan/keys/certified'
import { grantCase, pairedKeysOf } from '@/lib/aduan/keys/keys'
import { lockByEscrow } from '@/lib/aduan/lock'
import { openSummary } from '@/lib/aduan/report/summary'
import { clearFor } from '@/lib/identitas/conflict/clearance'
import { recordAct } from '@/lib/jejak/record-act'
import { tellPeople } from '@/lib/kabar/tell'
import { logLine } from '@/lib/log'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { endSessionsOf } from '@/lib/platform/session/sessions'
import { toBase64Url } from '@/lib/vault/bytes'
import type { KeyPair } from '@/lib/vault/case-keys'
import { newToken } from '@/lib/vault/random'
import { toWitaDate } from '@/lib/waktu/calendar'
import { invitationTag } from './commands/invite'
import { type DrillResult, openEscrow } from './recovery-drill'
import { INVITATION_MS } from './rules'
import { username as usernameRule } from './schema'

type NotOpened = Exclude<DrillResult, 'opened'>

export type RecoverResult = { code: string; renewed: boolean } | NotOpened | 'bad-name' | 'not-admin'

/**
 * Makes an activation code for an administrator when none is left who could: for a new account, or for one
 * whose password and kode pemulihan are lost. Needs two shares of ESCROW; what the code opens is an account
 * without any case, until ROOT has signed its keys and `giveByEscrow` passed on those of the cases. All other
 * staff are told, by mail at once. Throws UntrustedPaperKey.
 */
export async function recoverAdmin(
  db: Db,
  shares: readonly string[],
  { username, staffName }: { username: string; staffName: string },
  now: Date,
): Promise<RecoverResult> {
  const pair = await openEscrow(db, shares)
  if (typeof pair === 'string') return pair
  if (!usernameRule.safeParse(username).success || staffName.trim() === '') return 'bad-name'
  const code = (await newToken()).slice(0, 22)
  const codeHash = await invitationTag(code)
  return inTransaction(db, async (tx): Promise<RecoverResult> => {
    const user = await tx.user.findUnique({ where: { username } })
    if (user && (user.role !== 'ADMIN' || user.disabled)) return 'not-admin'
    await tx.undangan.deleteMany({ where: { username } })
    await tx.undangan.create({
      data: {
        username,
        role: 'ADMIN',
        staffName: user?.staffName ?? staffName.trim(),
        // Nobody else is left for restricted cases either.
        handlesRestricted: user?.handlesRestricted ?? true,
        userId: user?.id ?? null,
        codeHash,
        expiresAt: new Date(now.getTime() + INVITATION_MS),
      },
    })
    if (user) await endSessionsOf(tx, user.id)
    await recordAct(tx, { actorId: null, act: 'recover', subject: username, now })
    await tellOthers(tx, { username, about: codeHash }, now)
    return { code, renewed: user !== null }
  })
}

export type GiveResult = { given: number; left: number } | NotOpened | 'not-admin' | 'not-certified'

/**
 * Passes the keys of all sent cases on to an administrator whose keys ROOT has signed, with two shares of
 * ESCROW: never of a case about them, and of restricted ones only to a named officer. Interrupted, it is run
 * again. `left`: cases that they may have and that did not open. Throws UntrustedPaperKey.
 */
export async function giveByEscrow(
  db: Db,
  shares: readonly string[],
  username: string,
  now: Date,
): Promise<GiveResult> {
  const pair = await openEscrow(db, shares)
  if (typeof pair === 'string') return pair
  const to = await db.user.findFirst({
    where: { username, role: 'ADMIN', disabled: false },
    select: { ...candidate, handlesRestricted: true },
  })
  if (!to) return 'not-admin'
  if (!(await certifiedAmong(db, [{ userId: to.id, publicKey: to.publicKey }])).has(to.id))
    return 'not-certified'
  // First on record: whatever an interruption leaves behind was said before.
  await inTransaction(db, async (tx) => {
    await recordAct(tx, { actorId: null, act: 'recover-keys', subject: username, now })
    await tellOthers(tx, { username, about: to.publicKey }, now)
  })
  const result = { given: 0, left: 0 }
  const cases = await db.aduan.findMany({
    where: {
      status: { not: 'DRAF' },
      keys: { none: { userId: to.id, compartment: 'content' } },
    },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  for (const { id } of cases) {
    try {
      if (await inTransaction(db, (tx) => giveOne(tx, pair, id, to))) result.given += 1
    } catch (error) {
      // One damaged case must not keep the others closed.
      logLine('case damaged', { aduan: id, error })
      result.left += 1
    }
  }
  return result
}

async function giveOne(
  tx: Tx,
  escrow: KeyPair,
  aduanId: string,
  to: Candidate & { handlesRestricted: boolean },
): Promise<boolean> {
  const found = await lockByEscrow(tx, escrow, aduanId)
  const sealed = found?.aduan.sealedSummary
  if (!found || !sealed) return false
  const { keys } = found
  const { restricted } = await openSummary(keys.content, aduanId, sealed)
  if (restricted && !to.handlesRestricted) return false
  const through = await clearFor(tx, keys.content, [to])
  await grantCase(tx, keys, pairedKeysOf(keys), through)
  return through.length > 0
}

/** Tells every other member of staff who can log in. */
async function tellOthers(
  tx: Tx,
  { username, about }: { username: string; about: Uint8Array },
  now: Date,
): Promise<void> {
  const others = await tx.user.findMany({
    where: { role: { not: 'PELAPOR' }, disabled: false, username: { not: username } },
    select: { id: true },
  })
  const ids = others.map(({ id }) => id)
  const said = `${toBase64Url(about.slice())}:${now.toISOString()}`
  await tellPeople(tx, ids, { kind: 'adminRecovered', about: said, today: toWitaDate(now), now })
}
