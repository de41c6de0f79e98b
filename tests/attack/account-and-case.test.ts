import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { changePassword } from '@/lib/akun/commands/own-account'
import { register } from '@/lib/akun/commands/register'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { runDaily, runRound } from '@/lib/jobs/timers'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { sendPesan } from '@/lib/pesan/commands'
import { endSession, openSession, startSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { answers } from '../fixtures/aduan'
import { done, fileOf, once } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'
import { heapOf, uuidBytes } from './heap'

// Rule 14. The attacker has a dump or the disk and asks for each anonymous case: which of the twenty accounts
// wrote it? For each trace (channel) they order the accounts by how near their trace lies to that of the
// case, and we look at the place of the true one.

const PEOPLE = 20
const EACH = 3
const DAY_MS = 86_400_000
const LAST = MONDAY

let world: World
const people: PelaporViewer[] = []
const writerOf = new Map<string, string>()

/** A generator of numbers that is the same in each run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

beforeAll(async () => {
  world = await newWorld()
  const { db, store } = world
  const random = numbers(17)
  const write = async (viewer: PelaporViewer, now: Date) => {
    const context = { db, store, viewer, now }
    const id = await createDraft(context, answers({ identitas: 'anonim' }))
    const added = await addLampiran(context, id, fileOf('foto.dat', Buffer.alloc(500, 1)))
    if (added.kind !== 'added') throw new Error(added.kind)
    await examineNow(context, id, added.id)
    done(await submitAduan(db, viewer, id, now))
    done(await sendPesan(context, { aduanId: id, ...once, text: 'Halo.' }))
    writerOf.set(id, viewer.userId)
  }
  // The first aduan of each is sent in the session of the registration, each on a day of its own.
  for (let i = 0; i < PEOPLE; i += 1) {
    const now = new Date(LAST.getTime() - (PEOPLE - i) * DAY_MS)
    const made = await register(
      db,
      {
        username: `orang${i}`,
        password: PASSWORD,
        namaTampilan: `Orang ${i}`,
        email: `orang${i}@contoh.id`,
        hp: null,
        jenisPelapor: null,
      },
      now,
    )
    const viewer = made.ok ? await openSession(db, made.secrets, now) : null
    if (viewer?.role !== 'PELAPOR') throw new Error('not registered')
    people.push(viewer)
    await write(viewer, now)
    await endSession(db, viewer.sidHash)
  }
  // The others in any order: log in, change the password or not, write, log out.
  const turns = people.flatMap((viewer) => Array.from({ length: EACH - 1 }, () => viewer))
  turns.sort(() => random() - 0.5)
  for (const [turn, { userId, seed }] of turns.entries()) {
    const now = new Date(LAST.getTime() + turn * 60_000)
    const viewer = await openSession(db, await startSession(db, userId, seed, now), now)
    if (viewer?.role !== 'PELAPOR') throw new Error('no session')
    if (turn % 2 === 0) await changePassword(db, viewer, { current: PASSWORD, next: PASSWORD }, now)
    await write(viewer, now)
    await endSession(db, viewer.sidHash)
  }
})
afterAll(() => world.end())

/** Where an account or a case left a trace, as points of one line. */
type Traces = Map<string, number[]>

const add = (traces: Traces, id: string, point: number) => traces.set(id, [...(traces.get(id) ?? []), point])

/**
 * The mean place of the true writer among the accounts, over these cases; half the number of accounts is
 * chance.
 */
function meanPlace(accounts: Traces, cases: Traces, of: readonly string[]): number {
  const places = of.map((aduanId) => {
    const distance = (userId: string) =>
      Math.min(
        ...(accounts.get(userId) ?? []).flatMap((a) =>
          (cases.get(aduanId) ?? []).map((c) => Math.abs(a - c)),
        ),
      )
    const mine = distance(writerOf.get(aduanId) ?? '')
    const all = people.map(({ userId }) => distance(userId))
    return all.filter((one) => one < mine).length + (all.filter((one) => one === mine).length + 1) / 2
  })
  return places.reduce((sum, one) => sum + one, 0) / places.length
}

/**
 * Asked for the cases sent in the session of a registration, and for the later ones. Of twenty writers the
 * mean place is 10.5 by chance. Even if all cases of a writer share their place, it spreads by 5.77 / √20 =
 * 1.29, so that it lies outside of this four times in a hundred thousand.
 */
function expectChance(accounts: Traces, cases: Traces): void {
  const ids = [...writerOf.keys()]
  for (const some of [ids.slice(0, PEOPLE), ids.slice(PEOPLE)]) {
    const place = meanPlace(accounts, cases, some)
    expect(place).toBeGreaterThan(5.2)
    expect(place).toBeLessThan(15.8)
  }
}

/** The rows of a table in the order of the dump, as parts of its length. */
async function rowOrder(table: string, id: string, by = 'ctid'): Promise<Traces> {
  const rows = await world.db.$queryRawUnsafe<{ id: string | null }[]>(
    `SELECT ${id}::text AS id FROM ${table} ORDER BY ${by}`,
  )
  const traces: Traces = new Map()
  for (const [at, row] of rows.entries()) if (row.id) add(traces, row.id, at / rows.length)
  return traces
}

async function days(table: string, id: string, column: string): Promise<Traces> {
  const rows = await world.db.$queryRawUnsafe<{ id: string; day: Date | null }[]>(
    `SELECT ${id}::text AS id, ${column} AS day FROM ${table}`,
  )
  const traces: Traces = new Map()
  for (const { id: key, day } of rows) if (day) add(traces, key, day.getTime())
  return traces
}

/**
 * Transactions of every version of a row, alive or dead, that names one of these ids; and where in the files
 * they are named.
 */
async function onDisk(ids: readonly string[], tables: readonly string[]) {
  const xids: Traces = new Map()
  const places: Traces = new Map()
  for (const table of tables) {
    const { versions, file } = await heapOf(world.db, table)
    for (const id of ids) {
      const bytes = uuidBytes(id)
      for (const version of versions) if (version.bytes.includes(bytes)) add(xids, id, version.xid)
      for (let at = file.indexOf(bytes); at >= 0; at = file.indexOf(bytes, at + 1))
        add(places, id, at / file.length)
    }
  }
  return { xids, places }
}

const CASES = ['aduan', 'peristiwa', 'pesan', 'key_wrap', 'lampiran', 'action_key']

describe('somebody with a dump links an account to an anonymous case no better than chance', () => {
  it('by the day of the registration and that of the report', async () => {
    expectChance(await days('app_user', 'id', 'created_on'), await days('aduan', 'id', 'submitted_on'))
  })

  it('by the order of notices', async () => {
    expectChance(await rowOrder('notifikasi', 'user_id'), await rowOrder('notifikasi', 'aduan_id'))
  })

  it('by the order of ids', async () => {
    expectChance(await rowOrder('app_user', 'id', 'id'), await rowOrder('aduan', 'id', 'id'))
  })
})

describe('nor does somebody with the disk, after the round of the night', () => {
  beforeAll(async () => {
    const now = new Date(LAST.getTime() + DAY_MS / 2)
    // Dead rows that somebody else still looks at stay until the next round, and so does what is read for
    // statistics. A connection of another test looks at every database while it begins, so there is always a
    // second round, and on a busy machine a third.
    const isDone = async (before: number) => before === (await looks()) && (await ofSessions()).size === 0
    for (let [before, rounds] = [-1, 0]; rounds < 2 || (rounds < 6 && !(await isDone(before))); rounds += 1) {
      before = await looks()
      await runRound(world.db, world.store, now)
      await runDaily(world.db, world.store, now)
    }
  })

  /** How often the database has looked through its tables by itself; odd numbers while it does. */
  const looks = async () => {
    const [row] = await world.db.$queryRaw<{ n: number }[]>`
      SELECT (2 * (SELECT coalesce(sum(autovacuum_count + autoanalyze_count), 0) FROM pg_stat_all_tables)
              + (SELECT count(*) FROM pg_stat_activity
                  WHERE backend_type = 'autovacuum worker' AND datname = current_database()))::int AS n`
    return row?.n ?? 0
  }

  /** Where rows of what ends with a session still name an account, alive or dead. */
  const ofSessions = async () => {
    const ids = people.map(({ userId }) => userId)
    return (await onDisk(ids, ['session', 'kode_sesi', 'masuk_tertunda', 'notifikasi'])).places
  }

  const others = async () => {
    const rows = await world.db.$queryRaw<{ name: string }[]>`
      SELECT c.relname::text AS name FROM pg_class c
       WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'`
    return rows.map(({ name }) => name).filter((name) => !CASES.includes(name))
  }

  it.each(CASES)('by the order of accounts and that of %s', async (table) => {
    expectChance(
      await rowOrder('app_user', 'id'),
      await rowOrder(table, table === 'aduan' ? 'id' : 'aduan_id'),
    )
  })

  it('by transactions of rows alive or dead', async () => {
    const accounts = await onDisk(
      people.map(({ userId }) => userId),
      await others(),
    )
    const cases = await onDisk([...writerOf.keys()], CASES)
    expect(cases.xids.size).toBe(PEOPLE * EACH)
    expect(accounts.xids.size).toBe(PEOPLE)
    expectChance(accounts.xids, cases.xids)
  })

  it.each(['app_user', 'session', 'kode_sesi', 'notifikasi'])(
    'by places in the file of %s',
    async (table) => {
      const accounts = await onDisk(
        people.map(({ userId }) => userId),
        [table],
      )
      for (const other of CASES) {
        const cases = await onDisk([...writerOf.keys()], [other])
        expectChance(accounts.places, cases.places)
      }
    },
  )

  it('by what is left of sessions: no dead row names an account', async () => {
    expect((await ofSessions()).size).toBe(0)
  })

  it('by file times: each file carries its day only', () => {
    const files = readdirSync(world.folder, { recursive: true, encoding: 'utf8' })
      .map((name) => statSync(join(world.folder, name)))
      .filter((one) => one.isFile())
    expect(files.length).toBeGreaterThanOrEqual(PEOPLE * EACH)
    for (const { mtimeMs } of files) expect(mtimeMs % DAY_MS).toBe(0)
  })
})
