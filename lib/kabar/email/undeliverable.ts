import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { toWitaDate } from '@/lib/waktu/calendar'
import { tellAccount, tellReporter } from '../tell'
import type { Letter } from './letter'
import { changeMailState, openMailState } from './state'
import { openSubscriber } from './subscription'

const PAGE = 500

/** The recipient was refused permanently: stops mail to the address and notifies its owner in the app. */
export async function nobodyThere(db: Db, { behind, to }: Letter, now: Date): Promise<void> {
  if ('account' in behind) return closeAccount(db, behind.account, to, now)
  const owner = new Uint8Array(Buffer.from(behind.owner, 'hex'))
  const rows = await db.kabarEmail.findMany({
    where: { aduan: { ownerTag: owner }, undeliverable: false },
    select: { aduanId: true, sealedTo: true },
  })
  const ids: string[] = []
  for (const row of rows) if ((await openSubscriber(row.aduanId, row.sealedTo)) === to) ids.push(row.aduanId)
  await closeCases(db, ids, now)
}

/**
 * Handles a mail that came back like an immediate refusal. No tag of an address is stored to find its rows,
 * so all are opened; this is rare. Returns nothing, so that the source of the report learns nothing.
 */
export async function cameBack(db: Db, address: string, now: Date): Promise<void> {
  const wanted = address.trim().toLowerCase()
  const same = (other: string | null) => other?.toLowerCase() === wanted
  for (let after = ''; ; ) {
    const rows = await db.kabarEmail.findMany({
      where: { undeliverable: false, ...(after ? { aduanId: { gt: after } } : {}) },
      orderBy: { aduanId: 'asc' },
      take: PAGE,
      select: { aduanId: true, sealedTo: true },
    })
    const ids: string[] = []
    for (const row of rows) if (same(await openSubscriber(row.aduanId, row.sealedTo))) ids.push(row.aduanId)
    await closeCases(db, ids, now)
    if (rows.length < PAGE) break
    after = rows.at(-1)?.aduanId ?? ''
  }
  for (let after = ''; ; ) {
    const rows = await db.user.findMany({
      where: { sealedMail: { not: null }, ...(after ? { id: { gt: after } } : {}) },
      orderBy: { id: 'asc' },
      take: PAGE,
      select: { id: true, sealedMail: true },
    })
    for (const { id, sealedMail } of rows) {
      const { to, dead } = await openMailState(id, sealedMail)
      if (!dead && same(to)) await closeAccount(db, id, to ?? '', now)
    }
    if (rows.length < PAGE) return
    after = rows.at(-1)?.id ?? ''
  }
}

async function closeCases(db: Db, aduanIds: readonly string[], now: Date): Promise<void> {
  const [first] = aduanIds
  if (!first) return
  await inTransaction(db, async (tx) => {
    await tx.kabarEmail.updateMany({
      where: { aduanId: { in: [...aduanIds] } },
      data: { undeliverable: true, pending: false },
    })
    // One notification is enough for any number of cases.
    await tellReporter(tx, { aduanId: first, kind: 'addressDead', about: toWitaDate(now), now })
  })
}

async function closeAccount(db: Db, userId: string, to: string, now: Date): Promise<void> {
  await inTransaction(db, async (tx) => {
    const closed = await changeMailState(tx, userId, async (state) => {
      const hit = state.to === to && !state.dead
      return { state: hit ? { ...state, dead: true } : state, result: hit }
    })
    if (closed) await tellAccount(tx, { userId, kind: 'addressDead', oncePerDay: true, now })
  })
}
