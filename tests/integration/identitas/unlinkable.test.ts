import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { createDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { sendPesan } from '@/lib/pesan/commands'
import { inTransaction } from '@/lib/platform/db/transaction'
import { startSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import { ownerTag } from '@/lib/vault/case-keys'
import { answers } from '../../fixtures/aduan'
import { once } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'

/**
 * An attacker has the whole database and the environment file, and wants to know which account wrote which
 * aduan. Accounts register in one order and send in another, on different days; the attack tries every pair
 * of columns and every order it can.
 */
let world: World
const reporters: { viewer: PelaporViewer; aduanId: string }[] = []
const REPORTERS = 16

beforeAll(async () => {
  world = await newWorld()
  const people: PelaporViewer[] = []
  for (let i = 0; i < REPORTERS; i += 1) people.push(await reporter(`rahasia${i}`))
  // Login, drafting and sending each have a different order: no orders match by chance.
  const order = (step: number) =>
    people.map((_one, i) => people[(i * step + 3) % REPORTERS]).filter((one) => one !== undefined)
  for (const viewer of people) await startSession(world.db, viewer.userId, viewer.seed, MONDAY)
  const drafts = new Map<string, string>()
  for (const viewer of order(5)) {
    drafts.set(viewer.userId, await createDraft({ db: world.db, viewer, now: MONDAY }, answers()))
  }
  for (const viewer of order(7)) {
    const aduanId = drafts.get(viewer.userId) ?? ''
    await submitAduan(world.db, viewer, aduanId, MONDAY)
    await sendPesan({ db: world.db, viewer, now: MONDAY }, { aduanId, ...once, text: 'Halo.' })
    reporters.push({ viewer, aduanId })
  }
})
afterAll(() => world.end())

async function reporter(username: string): Promise<PelaporViewer> {
  const profile = {
    name: `Nama ${username}`,
    email: `${username}@contoh.id`,
    phone: null,
    reporterKind: null,
  }
  const { row, created } = await prepareUser(
    { username, password: 'lima kata panjang', role: 'PELAPOR', profile },
    MONDAY,
  )
  await inTransaction(world.db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  const base = { userId, username, name: username, seed, sidHash: new Uint8Array(32) }
  return { ...base, handlesRestricted: false, role: 'PELAPOR', account: true, readBefore: true }
}

interface Column {
  table: string
  column: string
}

async function columns(): Promise<Column[]> {
  return world.db.$queryRaw<Column[]>`
    SELECT c.table_name::text AS "table", c.column_name::text AS "column" FROM information_schema.columns c
      JOIN information_schema.tables t USING (table_schema, table_name)
     WHERE table_schema IN ('public', 'pgboss') AND table_type = 'BASE TABLE'`
}

it('no value of an account, its session or its tags occurs in any row that belongs to a case', async () => {
  const all = await columns()
  expect(all.length).toBeGreaterThan(200)
  // All values in the account's rows, and everything that the environment file opens or derives from them.
  const users = await world.db.user.findMany({
    where: { role: 'PELAPOR' },
    include: { sessions: true },
  })
  const values = (row: Record<string, unknown>): string[] =>
    Object.values(row).flatMap((value) =>
      value instanceof Uint8Array
        ? [`\\x${Buffer.from(value).toString('hex')}`]
        : typeof value === 'string' && value.length >= 8
          ? [value]
          : [],
    )
  // 'pelapor' as the password cost is a word, not a personal value.
  const own = new Set(
    users.flatMap((user) => [
      ...values({ ...user, sessions: null, role: null, kdf: null }),
      ...user.sessions.flatMap(values),
    ]),
  )
  const accounts = new Set(['app_user', 'session', 'passkey', 'kabar_akun', 'masuk_tertunda', 'kode_sandi'])
  for (const { table, column } of all) {
    if (accounts.has(table)) continue
    const schema = (
      await world.db.$queryRawUnsafe<{ s: string }[]>(
        `SELECT table_schema::text AS s FROM information_schema.tables WHERE table_name = '${table}' AND table_schema IN ('public','pgboss') LIMIT 1`,
      )
    )[0]?.s
    const rows = await world.db.$queryRawUnsafe<{ v: string | null }[]>(
      `SELECT "${column}"::text AS v FROM "${schema}"."${table}" WHERE "${column}" IS NOT NULL`,
    )
    const hits = rows.filter(({ v }) => v !== null && own.has(v))
    // Notices about the account itself (password, devices) belong to the account and to no case.
    const about = table === 'notifikasi' && column === 'user_id'
    expect(hits.length === 0 || about, `${table}.${column}`).toBe(true)
  }
  const both = await world.db.notifikasi.count({
    where: { user: { role: 'PELAPOR' }, aduanId: { not: null } },
  })
  expect(both).toBe(0)
})

it('tags of a case come from the seed, which neither the database nor the environment opens', async () => {
  for (const { viewer, aduanId } of reporters) {
    const aduan = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect(Buffer.from(aduan.ownerTag)).toEqual(Buffer.from(await ownerTag(viewer.seed)))
  }
})

it('the order of rows, ids, transactions or dates does not help: each guess is no better than chance', async () => {
  const truth = new Map(reporters.map(({ viewer, aduanId }) => [aduanId, viewer.userId]))
  const orders = async (table: string, id: string, where: string) =>
    Promise.all(
      ['ctid', 'xmin::text::bigint', id].flatMap((by) =>
        ['ASC', 'DESC'].map(async (way) =>
          (
            await world.db.$queryRawUnsafe<{ id: string }[]>(
              `SELECT ${id}::text AS id FROM ${table} ${where} ORDER BY ${by} ${way}`,
            )
          ).map((row) => row.id),
        ),
      ),
    )
  const ours = reporters.map(({ aduanId }) => `'${aduanId}'`).join(',')
  const accounts = [
    ...(await orders('app_user', 'id', `WHERE username LIKE 'rahasia%'`)),
    ...(await orders('session', 'user_id', 'WHERE user_id IS NOT NULL')),
  ]
  const cases = [
    ...(await orders('aduan', 'id', `WHERE id IN (${ours})`)),
    ...(await orders('peristiwa', 'aduan_id', `WHERE kind = 'submitted' AND aduan_id IN (${ours})`)),
    ...(await orders('pesan', 'aduan_id', `WHERE aduan_id IN (${ours})`)),
    ...(await orders(
      'notifikasi',
      'aduan_id',
      `WHERE user_id IS NULL AND kind = 'submitted' AND aduan_id IN (${ours})`,
    )),
    ...(await orders(
      'key_wrap',
      'aduan_id',
      `WHERE holder = 'PELAPOR' AND compartment = 'content' AND aduan_id IN (${ours})`,
    )),
  ]
  // One of them is right by chance; ten of sixteen by chance happens once in millions of guesses.
  for (const account of accounts) {
    for (const one of cases) {
      expect(one).toHaveLength(REPORTERS)
      const right = one.filter((aduanId, i) => truth.get(aduanId) === account[i]).length
      expect(right).toBeLessThan(10)
    }
  }
  // Only days are stored, the same for everybody on that day; staff's exact times are not the reporter's.
  const timed = await world.db.$queryRaw<{ n: bigint }[]>`
    SELECT count(*) AS n FROM peristiwa WHERE actor_role = 'PELAPOR' AND (at IS NOT NULL OR actor_id IS NOT NULL)`
  expect(Number(timed[0]?.n)).toBe(0)
  expect(await world.db.pesan.count({ where: { sender: 'PELAPOR', at: { not: null } } })).toBe(0)
})

it('no job names a case that a reporter touched', async () => {
  const exists = await world.db.$queryRaw<{ n: string | null }[]>`SELECT to_regclass('pgboss.job')::text AS n`
  if (!exists[0]?.n) return
  for (const { aduanId } of reporters) {
    const rows = await world.db.$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM pgboss.job WHERE data::text LIKE '%${aduanId}%'`,
    )
    expect(Number(rows[0]?.n)).toBe(0)
  }
})

it('every key of a case is granted in the one place that asks the conflict guard', () => {
  const sources = ['lib', 'app'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /[.]tsx?$/.test(name) && !name.includes('generated'))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
  )
  const found = (pattern: RegExp) => sources.filter((file) => pattern.test(readFileSync(file, 'utf8'))).sort()
  expect(found(/keyWrap[.](create|upsert|update)/)).toEqual(['lib/aduan/keys/keys.ts'])
  expect(found(/INSERT INTO key_wrap/)).toEqual([])
  expect(found(/as ClearedStaff/)).toEqual(['lib/aduan/keys/cleared.ts'])
  // A lent half is no key of a case by itself; the one place that seals it asks the guard as well. The drill
  // of recovery seals a key of its own, of no case, to ESCROW.
  expect(found(/\bwrapKey[(]/)).toEqual([
    'lib/aduan/keys/keys.ts',
    'lib/akun/recovery-drill.ts',
    'lib/vault/case-keys.ts',
  ])
})
