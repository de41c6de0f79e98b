import type { Db, Tx } from '@/lib/platform/db/client'
import type { AduanStatus } from '@/lib/platform/db/generated/enums'
import { type Bytes, equalBytes } from '@/lib/vault/bytes'
import { sealHead } from '@/lib/vault/chain'
import type { WitaDate } from '@/lib/waktu/calendar'
import { fromDateColumn } from '@/lib/waktu/date-columns'
import { eventHash } from './events/events'
import { chainName, type HeadRow, headColumns, headState } from './events/head'

/**
 * The problem of the first broken event: altered; missing, or cut off at the end; not the one that the server
 * sealed as the last, or the row's owner, category or deadlines are not those sealed with it; written without
 * the server.
 */
export type ChainProblem = 'changed' | 'missing' | 'head' | 'unsealed'

/**
 * The first broken event of a chain; for a missing one only its position is known, and the day of the one
 * before.
 */
export interface BrokenLink {
  aduanId: string
  nomor: string | null
  seq: number
  problem: ChainProblem
  kind: string | null
  on: WitaDate | null
}

export interface ChainReport {
  cases: number
  events: number
  broken: BrokenLink[]
  /** Not every case was checked: the time ran out. */
  partly: boolean
}

export type ChainResult = { ok: true } | ({ ok: false } & Pick<BrokenLink, 'seq' | 'problem'>)

const CASES_PER_PAGE = 200
const EVENTS_PER_PAGE = 1000

interface Scope {
  aduanId?: string
  /** Only cases whose key this member of staff holds: others do not exist for them. */
  userId?: string
  /** Stop after this moment (milliseconds of performance.now()). */
  until?: number
}

type Head = {
  id: string
  nomor: string | null
  status: AduanStatus
  chainLength: number
  chainSeal: Bytes | null
} & HeadRow

/** Position while walking along one chain. */
interface Walk {
  seq: number
  hash: Bytes | null
  toStatus: AduanStatus
  on: WitaDate | null
  broken: BrokenLink | null
  /** The first event past the sealed head. */
  unsealed: BrokenLink | null
}

/**
 * Recomputes the chains of cases in pages, so that memory use is constant for any number of events. Reports
 * for each broken chain the first event that was changed, does not follow its predecessor, is missing, or
 * lies past the sealed head.
 */
export async function verifyChains(db: Db | Tx, scope: Scope = {}): Promise<ChainReport> {
  const report: ChainReport = { cases: 0, events: 0, broken: [], partly: false }
  for (let after = ''; ; ) {
    const heads: Head[] = await db.aduan.findMany({
      where: {
        ...(scope.aduanId ? { id: scope.aduanId } : after ? { id: { gt: after } } : {}),
        ...(scope.userId ? { keys: { some: { userId: scope.userId, compartment: 'content' } } } : {}),
        OR: [{ status: { not: 'DRAF' } }, { chainLength: { gt: 0 } }],
      },
      orderBy: { id: 'asc' },
      take: CASES_PER_PAGE,
      select: { ...headColumns, id: true, nomor: true, status: true, chainLength: true, chainSeal: true },
    })
    const walks = new Map(heads.map((head) => [head.id, { head, walk: start() }]))
    report.events += await walkEvents(db, walks)
    for (const { head, walk } of walks.values()) {
      const broken = walk.broken ?? end(head, walk)
      if (broken) report.broken.push(broken)
    }
    report.cases += heads.length
    const last = heads.at(-1)
    if (!last || scope.aduanId || heads.length < CASES_PER_PAGE) return report
    if (scope.until !== undefined && performance.now() > scope.until) return { ...report, partly: true }
    after = last.id
  }
}

/** Verifies the chain of one case. */
export async function verifyChain(db: Db | Tx, aduanId: string): Promise<ChainResult> {
  const [broken] = (await verifyChains(db, { aduanId })).broken
  return broken ? { ok: false, seq: broken.seq, problem: broken.problem } : { ok: true }
}

/**
 * Seals the heads of intact chains without a seal, e.g. after the update that introduced seals; returns their
 * number. Wrongly sealed or broken chains stay unchanged.
 */
export async function sealUnsealed(db: Db): Promise<number> {
  let sealed = 0
  for (const { aduanId, seq, problem } of (await verifyChains(db)).broken) {
    if (problem !== 'unsealed' || seq !== 1) continue
    const last = await db.peristiwa.findFirst({ where: { aduanId }, orderBy: { seq: 'desc' } })
    const row = await db.aduan.findUnique({ where: { id: aduanId }, select: headColumns })
    const head = { id: aduanId, chainLength: 0, chainSeal: null }
    if (!last || !row) continue
    const seal = await sealHead(chainName(aduanId), last.seq, last.hash, await headState(row))
    const done = await db.aduan.updateMany({ where: head, data: { chainLength: last.seq, chainSeal: seal } })
    sealed += done.count
  }
  return sealed
}

function start(): Walk {
  return { seq: 0, hash: null, toStatus: 'DRAF', on: null, broken: null, unsealed: null }
}

async function walkEvents(
  db: Db | Tx,
  walks: ReadonlyMap<string, { head: Head; walk: Walk }>,
): Promise<number> {
  let count = 0
  for (let cursor: { aduanId: string; seq: number } | null = null; ; ) {
    const events: Awaited<ReturnType<typeof db.peristiwa.findMany>> = await db.peristiwa.findMany({
      where: {
        aduanId: { in: [...walks.keys()] },
        ...(cursor
          ? {
              OR: [{ aduanId: { gt: cursor.aduanId } }, { aduanId: cursor.aduanId, seq: { gt: cursor.seq } }],
            }
          : {}),
      },
      orderBy: [{ aduanId: 'asc' }, { seq: 'asc' }],
      take: EVENTS_PER_PAGE,
    })
    for (const event of events) {
      const place = walks.get(event.aduanId)
      if (place && !place.walk.broken) await step(place.head, place.walk, event)
    }
    count += events.length
    cursor = events.at(-1) ?? null
    if (!cursor || events.length < EVENTS_PER_PAGE) return count
  }
}

async function step(
  head: Head,
  walk: Walk,
  { hash, ...event }: Parameters<typeof eventHash>[0] & { hash: Bytes },
): Promise<void> {
  const seq = walk.seq + 1
  const named = { kind: event.kind, on: fromDateColumn(event.onDate) }
  if (event.seq !== seq) {
    walk.broken = broken(head, seq, 'missing', { kind: null, on: walk.on })
    return
  }
  const follows = walk.hash
    ? event.prevHash && equalBytes(event.prevHash, walk.hash)
    : event.prevHash === null
  if (!follows || !equalBytes(await eventHash(event), hash)) {
    walk.broken = broken(head, seq, 'changed', named)
    return
  }
  // Valid by itself, but not sealed by the server: keep the first such event and check the rest too.
  if (seq > head.chainLength) walk.unsealed ??= broken(head, seq, 'unsealed', named)
  if (seq === head.chainLength) {
    const seal = await sealHead(chainName(head.id), seq, hash, await headState(head))
    if (!head.chainSeal || !equalBytes(head.chainSeal, seal)) {
      walk.broken = broken(head, seq, 'head', named)
      return
    }
  }
  Object.assign(walk, { seq, hash, toStatus: event.toStatus, on: named.on })
}

/**
 * Problems visible only at the end: the last events were cut off, or the state is not that of the last event.
 */
function end(head: Head, walk: Walk): BrokenLink | null {
  if (walk.unsealed) return walk.unsealed
  const cutOff = walk.seq < head.chainLength || walk.toStatus !== head.status
  return cutOff ? broken(head, walk.seq + 1, 'missing', { kind: null, on: walk.on }) : null
}

function broken(
  head: Head,
  seq: number,
  problem: ChainProblem,
  named: Pick<BrokenLink, 'kind' | 'on'>,
): BrokenLink {
  return { aduanId: head.id, nomor: head.nomor, seq, problem, ...named }
}
