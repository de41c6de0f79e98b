import { setImmediate as breathe } from 'node:timers/promises'
import { type CaseEpoch, caseOpener } from '@/lib/aduan/keys/keys'
import { unlessDamaged } from '@/lib/aduan/read/damaged'
import { reportColumn } from '@/lib/aduan/report/stored-report'
import type { Db } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { toWitaDate } from '@/lib/waktu/calendar'
import { keepOpened, openedBefore, sessionName } from './opened-before'
import { restrictedCases } from './restricted'
import { openRows, type QueueRow } from './rows'
import type { QueueQuery } from './rules'
import {
  matchNomor,
  matchTexts,
  nomorSuffix,
  type SearchedField,
  type SearchTexts,
  searchTexts,
  wordsOf,
} from './search-rules'
import { selectCases, selectNewest, selectReadable } from './select'

/** Maximum number of cases that a search opens, newest first; the result says if there are more. */
export const SEARCHED_CASES = 2000
export const SHOWN_RESULTS = 50
/**
 * Cases of which a session keeps what a search compares: those of a search of all, and of some within a view.
 */
const MOST_KEPT = 2 * SEARCHED_CASES
/** Batch size: the next batch is read while the previous one is being opened. */
const READ_AT_ONCE = 200
/** Cases opened before yielding, so that other requests are answered in between. */
const BREATH = 40

export interface SearchHit {
  row: QueueRow
  /** Fields that contain the words; empty for a hit by nomor. */
  where: SearchedField[]
}

export interface SearchResult {
  hits: SearchHit[]
  /** Number of hits, including those not shown. */
  found: number
  /** Number of searched cases. */
  searched: number
  /** There were more cases than one search opens. */
  cut: boolean
}

export interface SearchRequest {
  term: string
  /** Restricts the search to this view and its filters; null for all cases. */
  within: QueueQuery | null
}

interface Candidate extends CaseEpoch {
  nomor: string
  kabkota: string | null
  report: Bytes
  /** The viewer's own, of every epoch, in hexadecimal. */
  wraps: { epoch: number; keyId: string; sealed: string }[]
}

/** A case to search. */
interface Chosen {
  id: string
  version: number
}

interface Searchable {
  nomor: string
  /** Null if the report does not open. */
  texts: SearchTexts | null
}

const fromHex = (text: string): Bytes => Uint8Array.from(Buffer.from(text, 'hex'))

/**
 * Searches for words in the reports that this session can open, and for a nomor. The term is neither stored
 * nor logged; the words of the reports stay sealed in the process for the next search (opened-before.ts).
 * Null if there is nothing to search for.
 */
export async function searchCases(
  db: Db,
  viewer: StaffViewer,
  { term, within }: SearchRequest,
  now: Date,
): Promise<SearchResult | null> {
  const words = wordsOf(term)
  if (words.length === 0) return null
  const byNomor = await findNomor(db, viewer, term, now)
  if (byNomor.length > 0) {
    const rows = await openRows(db, viewer, byNomor, now)
    return {
      hits: rows.map((row) => ({ row, where: [] })),
      found: rows.length,
      searched: rows.length,
      cut: false,
    }
  }
  await preparing.get(sessionName(viewer))
  const cases = await candidates(db, viewer, within, now)
  const looked = cases.slice(0, SEARCHED_CASES)
  const places = new Map<string, SearchedField[]>()
  for (const [id, { nomor, texts }] of await textsOf(db, viewer, looked)) {
    const where = (texts && matchTexts(texts, words)) ?? matchNomor(nomor, term)
    if (where) places.set(id, where)
  }
  const rows = await openRows(db, viewer, [...places.keys()].slice(0, SHOWN_RESULTS), now)
  return {
    hits: rows.map((row) => ({ row, where: places.get(row.id) ?? [] })),
    found: places.size,
    searched: looked.length,
    cut: cases.length > looked.length,
  }
}

/**
 * Sessions whose reports are being opened ahead of a search, by a route for an action: on globalThis like the
 * shelves.
 */
const kept = globalThis as { wbsPreparing?: Map<string, Promise<void>> }
kept.wbsPreparing ??= new Map()
const preparing = kept.wbsPreparing

/**
 * Opens what the first search of a session compares, while the person still types: two thousand reports take
 * half a second. A search that comes before it is done waits for it. Failures are left to that search, which
 * opens the rest itself.
 */
export async function prepareSearch(db: Db, viewer: StaffViewer, now: Date): Promise<void> {
  const name = sessionName(viewer)
  const running = preparing.get(name)
  if (running) return running
  const opening = candidates(db, viewer, null, now)
    .then((cases) => textsOf(db, viewer, cases.slice(0, SEARCHED_CASES)))
    .then(
      () => undefined,
      () => undefined,
    )
    .finally(() => preparing.delete(name))
  preparing.set(name, opening)
  return opening
}

/**
 * What a search compares of each case, in the order of the cases: what the session opened before, and the
 * rest now.
 */
async function textsOf(
  db: Db,
  viewer: StaffViewer,
  cases: readonly Chosen[],
): Promise<ReadonlyMap<string, Searchable>> {
  const before = await openedBefore<Searchable>(viewer, 'search')
  const known = new Map(before)
  const missing = cases.filter(({ id, version }) => before.get(id)?.version !== version)
  const versions = new Map(missing.map(({ id, version }) => [id, version]))
  for (const { id } of missing) known.delete(id)
  for (const [id, value] of await openTexts(db, viewer, [...versions.keys()])) {
    known.set(id, { version: versions.get(id) ?? 0, value })
  }
  // A damaged case is opened and named in the log again.
  const whole = [...known].filter(([, { value }]) => value.texts !== null)
  if (missing.length > 0) await keepOpened(viewer, 'search', new Map(whole.slice(-MOST_KEPT)))
  return new Map(
    cases.flatMap(({ id }) => {
      const found = known.get(id)
      return found ? [[id, found.value] as const] : []
    }),
  )
}

/**
 * Opens the reports of some cases and reads what a search compares. A damaged one is found by its nomor only.
 */
async function openTexts(
  db: Db,
  viewer: StaffViewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Searchable>> {
  if (ids.length === 0) return new Map()
  const [open, kabkota] = await Promise.all([caseOpener(viewer), db.kabKota.findMany()])
  const names = new Map(kabkota.map(({ code, name }) => [code, name]))
  const found = new Map<string, Searchable>()
  let coming = readReports(db, viewer, ids.slice(0, READ_AT_ONCE))
  for (let start = 0; start < ids.length; start += READ_AT_ONCE) {
    const rows = await coming
    const next = start + READ_AT_ONCE
    coming = readReports(db, viewer, ids.slice(next, next + READ_AT_ONCE))
    // Awaited in the next iteration; an earlier rejection must not end the process.
    coming.catch(() => undefined)
    for (const [index, row] of rows.entries()) {
      if (index % BREATH === 0) await breathe()
      const wraps = row.wraps.map((wrap) => ({
        compartment: 'content' as const,
        epoch: wrap.epoch,
        recipientKeyId: fromHex(wrap.keyId),
        sealed: fromHex(wrap.sealed),
      }))
      const texts = await unlessDamaged(
        row.id,
        async () => {
          const keys = await open(row, wraps)
          if (!keys) return null
          const { report } = await reportColumn.open(keys.content, row.id, row.report)
          return searchTexts(report, names.get(row.kabkota ?? '') ?? '')
        },
        () => null,
      )
      found.set(row.id, { nomor: row.nomor, texts })
    }
  }
  return found
}

/** The sealed reports of some cases with the viewer's own wraps of their keys, in the order of the ids. */
async function readReports(db: Db, viewer: StaffViewer, ids: readonly string[]): Promise<Candidate[]> {
  if (ids.length === 0) return []
  return db.$queryRaw<Candidate[]>(Prisma.sql`
    SELECT a.id, a.epoch, a.epoch_over AS "epochOver", a.nomor, a.kabkota_code AS kabkota, a.sealed_report AS report, w.wraps
    FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS chosen (id, place)
    JOIN aduan a ON a.id = chosen.id
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('epoch', k.epoch, 'keyId', encode(k.recipient_key_id, 'hex'),
        'sealed', encode(k.sealed, 'hex'))) AS wraps
      FROM key_wrap k
      WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content') w
    WHERE a.sealed_report IS NOT NULL AND w.wraps IS NOT NULL
    ORDER BY chosen.place`)
}

/** Cases with a complete nomor, in any typed form. The year is optional. */
async function findNomor(db: Db, viewer: StaffViewer, term: string, now: Date): Promise<string[]> {
  const suffix = nomorSuffix(term)
  if (!suffix) return []
  const years = Array.from({ length: 10 }, (_, index) => Number(toWitaDate(now).slice(0, 4)) + 1 - index)
  const rows = await db.aduan.findMany({
    where: {
      nomor: { in: years.map((year) => `WBS-${year}-${suffix}`) },
      keys: { some: { userId: viewer.userId, compartment: 'content' } },
      ...(viewer.role === 'TELAAH' ? { timId: { in: viewer.teams.map(({ timId }) => timId) } } : {}),
    },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

/**
 * The cases to search, one more than the maximum. Of a case without their declaration a search tells a member
 * nothing.
 */
async function candidates(
  db: Db,
  viewer: StaffViewer,
  within: QueueQuery | null,
  now: Date,
): Promise<readonly Chosen[]> {
  const limit = SEARCHED_CASES + 1
  const restrictedIds =
    within?.view.restricted && viewer.role === 'ADMIN' ? (await restrictedCases(db, viewer, now)).ids : []
  const chosen = within
    ? selectCases({ viewer, today: toWitaDate(now), query: within, restrictedIds }, { limit })
    : selectNewest(viewer, limit)
  return db.$queryRaw<Chosen[]>(selectReadable(viewer, chosen))
}
