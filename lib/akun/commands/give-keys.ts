import { archiveCircles, isAtRest, listFormerHolders } from '@/lib/aduan/keys/archive'
import { type Candidate, candidate, sideOf } from '@/lib/aduan/keys/candidate'
import { certifiedAmong } from '@/lib/aduan/keys/certified'
import { type CaseKeys, grantCase, pairedKeysOf } from '@/lib/aduan/keys/keys'
import { lockToWrite } from '@/lib/aduan/lock'
import { openSummary } from '@/lib/aduan/report/summary'
import { clearFor } from '@/lib/identitas/conflict/clearance'
import { recordAct } from '@/lib/jejak/record-act'
import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { toWitaDate } from '@/lib/waktu/calendar'

const BATCH = 100

/**
 * Gives a colleague the keys of the cases that they should have and the acting administrator can open: for an
 * administrator all unrestricted cases (restricted ones only for a named officer), for a team member the
 * team's cases; never a case about the colleague. Of a case that rests in the archive only its officers get
 * the keys; anybody else may ask for them (decision 0162). A key of a pair (identity, sealed originals) is
 * passed on only to somebody of the same side. Returns the number of cases given.
 */
export async function giveKeys(
  db: Db,
  viewer: AdminViewer,
  { userId, timId }: { userId: string; timId?: string },
  now: Date,
): Promise<number> {
  const to = await db.user.findFirst({
    where: { id: userId, disabled: false, role: timId ? 'TELAAH' : 'ADMIN' },
    select: { ...candidate, handlesRestricted: true },
  })
  if (!to) return 0
  const keys = { userId: to.id, publicKey: to.publicKey }
  if (!(await certifiedAmong(db, [keys])).has(to.id)) return 0
  const side = sideOf(to)
  const paired = side ? ([`identity_${side}`, `original_${side}`] as const) : []
  let given = 0
  for (let after = ''; ; ) {
    const cases = await db.aduan.findMany({
      where: {
        status: { not: 'DRAF' },
        ...(after ? { id: { gt: after } } : {}),
        ...(timId ? { timId } : {}),
        keys: { some: { userId: viewer.userId, compartment: 'content' } },
        // A colleague with the case but without a key of their side that the administrator has gets that key.
        OR: [
          { keys: { none: { userId: to.id, compartment: 'content' } } },
          ...paired.map((compartment) => ({
            AND: [
              { keys: { some: { userId: viewer.userId, compartment } } },
              { keys: { none: { userId: to.id, compartment } } },
            ],
          })),
        ],
      },
      orderBy: { id: 'asc' },
      take: BATCH,
      select: { id: true },
    })
    const last = cases.at(-1)
    if (!last) break
    await inTransaction(db, async (tx) => {
      for (const { id } of cases) {
        // The exclusions are read under the case's lock, as by everybody who changes them.
        const found = await lockToWrite(tx, viewer, id)
        if (!found?.aduan.sealedSummary) continue
        const { keys, aduan } = found
        const summary = await openSummary(keys.content, aduan.id, found.aduan.sealedSummary)
        if (!timId && summary.restricted && !to.handlesRestricted) continue
        const rests = await isAtRest(tx, id, now)
        if (rests && !(await archiveCircles(tx, [id], to)).get(id)?.inCharge.has(to.id)) {
          const through = await clearFor(tx, keys.content, [to])
          await listFormerHolders(
            tx,
            id,
            through.map(({ userId }) => userId),
            toWitaDate(now),
          )
        } else if (await giveCase(tx, keys, to)) given += 1
      }
    })
    after = last.id
  }
  // Recorded once, whatever was given: the record must not reveal how many cases were not.
  await inTransaction(db, (tx) =>
    recordAct(tx, { actorId: viewer.userId, act: 'give-keys', subject: to.username, now }),
  )
  return given
}

async function giveCase(tx: Tx, keys: CaseKeys, to: Candidate): Promise<boolean> {
  const through = await clearFor(tx, keys.content, [to])
  await grantCase(tx, keys, pairedKeysOf(keys), through)
  return through.length > 0
}
