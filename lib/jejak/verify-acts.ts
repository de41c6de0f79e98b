import type { Db } from '@/lib/platform/db/client'
import { equalBytes } from '@/lib/vault/bytes'
import { fitsHead } from '@/lib/vault/chain'
import { ACTS_CHAIN, actHash } from './record-act'

export interface BrokenAct {
  seq: number
  problem: 'changed' | 'missing' | 'head'
  act: string | null
  at: Date | null
}

const PAGE = 1000

/**
 * Recomputes the chain of administrators' acts in pages; returns the number of acts and the first broken one.
 */
export async function verifyActs(db: Db): Promise<{ acts: number; broken: BrokenAct | null }> {
  const head = await db.rantaiJejak.findUnique({ where: { id: 1 } })
  let last: { length: number; hash: Uint8Array<ArrayBuffer> | null; at: Date | null } = {
    length: 0,
    hash: null,
    at: null,
  }
  for (;;) {
    const rows = await db.jejakAdmin.findMany({
      where: { seq: { gt: last.length } },
      orderBy: { seq: 'asc' },
      take: PAGE,
    })
    for (const { hash, ...row } of rows) {
      const seq = last.length + 1
      if (row.seq !== seq) return broken(last.length, { seq, problem: 'missing', act: null, at: last.at })
      const follows = last.hash ? row.prevHash && equalBytes(row.prevHash, last.hash) : row.prevHash === null
      if (!follows || !equalBytes(await actHash(row), hash)) {
        return broken(last.length, { seq, problem: 'changed', act: row.act, at: row.at })
      }
      last = { length: seq, hash, at: row.at }
    }
    if (rows.length < PAGE) break
  }
  const { length, seal } = head ?? { length: 0, seal: null }
  if (await fitsHead(ACTS_CHAIN, { length, seal }, last)) return { acts: last.length, broken: null }
  if (length > last.length) {
    return broken(last.length, { seq: last.length + 1, problem: 'missing', act: null, at: last.at })
  }
  return broken(last.length, { seq: last.length, problem: 'head', act: null, at: last.at })
}

function broken(acts: number, link: BrokenAct) {
  return { acts, broken: link }
}
