import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { unreadOfStaff } from '@/lib/kabar/unread'
import { openDb } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { queueCounts, queuePage } from '@/lib/verifikasi/queue/queries'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import { searchCases } from '@/lib/verifikasi/queue/search'
import { viewsFor } from '@/lib/verifikasi/queue/views'
import { newWorld, type World } from '../../../world/world'

/** The day of the queries: the rows below include cases that are late, due and not yet due. */
const NOW = new Date('2026-11-24T10:00:00+08:00')
const CASES = 20_000
const BIG = ['aduan', 'key_wrap', 'peristiwa', 'lampiran', 'salinan']

let world: World
const asked: { sql: string; values: string }[] = []
const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
let listening: ReturnType<typeof openDb> | undefined
/** Holds the keys of only a handful of cases, like a newly invited person. */
let newcomer: AdminViewer

beforeAll(async () => {
  world = await newWorld()
  await client.connect()
  const { db, admin1, admin2 } = world
  newcomer = { ...admin1, userId: newId() }
  await db.$executeRaw`INSERT INTO app_user (id, username, role, staff_name, sealed_profile, kdf, public_key,
      sign_public_key, salt, verifier, seed_by_password, seed_by_recovery, created_on)
    SELECT ${newcomer.userId}::uuid, 'admin9', role, 'Petugas admin9', sealed_profile, kdf, public_key,
      sign_public_key, salt, verifier, seed_by_password, seed_by_recovery, created_on
    FROM app_user WHERE id = ${admin1.userId}::uuid`
  await bulk(admin1.userId, admin2.userId, newcomer.userId)
  listening = openDb({
    url: process.env.DATABASE_URL ?? '',
    onQuery: (sql, values) => asked.push({ sql, values }),
  })
})
afterAll(async () => {
  await client.end()
  await listening?.$disconnect()
  await world.end()
})

/** As many rows as after years, nine of ten ended; sealed values only have the length of real ones. */
async function bulk(admin1: string, admin2: string, few: string): Promise<void> {
  await client.query(
    `INSERT INTO aduan (id, nomor, owner_tag, status, kategori_id, kabkota_code, created_on, touched_on,
      submitted_on, next_due_on, admin_id, sealed_summary, sealed_report)
    SELECT gen_random_uuid(), 'WBS-2026-' || n, decode(repeat('00', 32), 'hex'),
      (CASE WHEN n % 100 < 3 THEN 'MENUNGGU_VERIFIKASI' WHEN n % 100 < 5 THEN 'DIVERIFIKASI'
        WHEN n % 100 < 7 THEN 'PERLU_DILENGKAPI' WHEN n % 100 < 10 THEN 'DITELAAH'
        WHEN n % 100 < 30 THEN 'TIDAK_DAPAT_DITINDAKLANJUTI' ELSE 'SELESAI' END)::"AduanStatus",
      (ARRAY['pungli', 'pengadaan', 'aset'])[1 + n % 3], (ARRAY['63.01', '63.02', '63.71', '63.72'])[1 + n % 4],
      d, d + n % 20, d, CASE WHEN n % 100 < 10 THEN '2026-11-24'::date + n % 21 - 10 ELSE '9999-12-31'::date END,
      CASE WHEN n % 100 < 3 THEN NULL WHEN n % 2 = 0 THEN $1::uuid ELSE $2::uuid END, decode(repeat('ab', 400), 'hex'),
      decode(repeat('ab', 40), 'hex')
    FROM (SELECT n, '2026-11-24'::date - n % 900 AS d FROM generate_series(1, ${CASES}) AS n) AS series`,
    [admin1, admin2],
  )
  await client.query(
    `INSERT INTO key_wrap (id, aduan_id, compartment, epoch, holder, user_id, recipient_key_id, sealed)
    SELECT gen_random_uuid(), a.id, c.compartment::"Compartment", 1, 'STAFF', u.id::uuid, decode(md5(u.id), 'hex'),
      decode(repeat('ef', 180), 'hex')
    FROM aduan a CROSS JOIN (VALUES ('content'), ('internal')) AS c (compartment)
    JOIN (VALUES ($1, 0, 100), ($2, 0, 101), ($3, 7, 7)) AS u (id, first, last)
      ON abs(hashtext(a.nomor)) % 101 BETWEEN u.first AND u.last - 1
      OR (u.first = u.last AND abs(hashtext(a.nomor)) % 400 = u.first)`,
    [admin1, admin2, few],
  )
  // The reporter's own wraps and those of ESCROW.
  await client.query(`INSERT INTO key_wrap (id, aduan_id, compartment, epoch, holder, recipient_key_id, sealed)
    SELECT gen_random_uuid(), a.id, c.compartment::"Compartment", 1, c.holder::"KeyHolder",
      decode(md5(a.id::text || c.holder), 'hex'), decode(repeat('ef', 180), 'hex')
    FROM aduan a CROSS JOIN (VALUES ('content', 'PELAPOR'), ('identity', 'PELAPOR'), ('content', 'ESCROW'),
      ('internal', 'ESCROW'), ('identity', 'ESCROW')) AS c (compartment, holder)`)
  await client.query(`INSERT INTO lampiran (id, aduan_id, uploader, on_date, status, sealed_meta)
    SELECT gen_random_uuid(), id, 'PELAPOR', submitted_on, 'SIAP', decode(repeat('cd', 100), 'hex') FROM aduan`)
  await client.query(`INSERT INTO peristiwa (id, aduan_id, seq, kind, actor_role, on_date, from_status, to_status, hash)
    SELECT gen_random_uuid(), id, 1, 'submitted', 'PELAPOR', submitted_on, 'DRAF', 'MENUNGGU_VERIFIKASI',
      decode(repeat('00', 32), 'hex') FROM aduan`)
  for (const table of BIG) await vacuum(table)
}

/**
 * Until every page is known to be visible to all, which the planner reckons with: the snapshot of an
 * autovacuum that began before the rows were there keeps the first try from it.
 */
async function vacuum(table: string): Promise<void> {
  for (let left = 1; left > 0; ) {
    await client.query(`VACUUM ANALYZE "${table}"`)
    const { rows } = await client.query(
      'SELECT relpages - relallvisible AS left FROM pg_class WHERE oid = $1::regclass',
      [table],
    )
    left = Number(rows[0]?.left)
    if (left > 0) await sleep(200)
  }
}

/** The statements of a read, with the plan of each for its actual values. */
async function plansOf(read: (db: ReturnType<typeof openDb>) => Promise<unknown>): Promise<string[]> {
  asked.length = 0
  // The sealed values are not real, so opening them fails; by then all statements have run.
  if (listening) await read(listening).catch(() => undefined)
  const statements = asked.filter(({ sql }) => BIG.some((table) => sql.includes(table)))
  expect(statements.length).toBeGreaterThan(0)
  const plans: string[] = []
  for (const { sql, values } of statements) {
    const { rows } = await client.query({ text: `EXPLAIN ${sql}`, values: JSON.parse(values) })
    plans.push(rows.map((row) => Object.values(row)[0]).join('\n'))
  }
  return plans
}

const scanned = (plan: string) =>
  BIG.filter((table) => new RegExp(`Seq Scan on (public\\.)?"?${table}"?\\b`).test(plan))

const people: [string, () => AdminViewer][] = [
  ['with nearly all keys', () => world.admin1],
  ['with all keys, named for restricted cases', () => world.admin2],
  ['with a handful of keys', () => newcomer],
]

describe.each(people)('for an administrator %s, no big table is scanned sequentially', (_who, viewer) => {
  const views = viewsFor({ role: 'ADMIN', handlesRestricted: true }).map((view) => view.key)

  it.each(views)('by the view %s', async (tampilan) => {
    const query = readQuery({ tampilan }, viewer())
    for (const plan of await plansOf((db) => queuePage(db, viewer(), query, NOW))) {
      expect(scanned(plan), plan).toEqual([])
    }
  })

  it.each([
    { kategori: 'aset' },
    { kabkota: '63.01' },
    { kategori: 'aset', kabkota: '63.01', tampilan: 'selesai' },
    { dari: '2025-01-01', sampai: '2025-01-03', tampilan: 'selesai' },
    { status: 'DIVERIFIKASI' },
    { risiko: 'ya' },
    { petugas: '6f9c1de2-2f6c-4d1b-9b59-7f2f60a4c111' },
    { tim: '6f9c1de2-2f6c-4d1b-9b59-7f2f60a4c111', tampilan: 'telaah' },
    { urut: 'masuk', tampilan: 'selesai' },
    { urut: 'berubah' },
    { instansi: 'Dinas Perhubungan', tampilan: 'selesai' },
    { sesudah: '2026-11-20_1_00000000-0000-4000-8000-000000000000' },
    { sebelum: '2026-11-20_1_00000000-0000-4000-8000-000000000000', tampilan: 'selesai' },
  ])('with %j in the address', async (params) => {
    const query = readQuery(params, viewer())
    for (const plan of await plansOf((db) => queuePage(db, viewer(), query, NOW))) {
      expect(scanned(plan), plan).toEqual([])
    }
  })

  it('by the counts of all views', async () => {
    for (const plan of await plansOf((db) => queueCounts(db, viewer(), NOW))) {
      expect(scanned(plan), plan).toEqual([])
    }
  })

  it('by a search', async () => {
    const plans = await plansOf((db) =>
      searchCases(db, viewer(), { term: 'pasar terapung', within: null }, NOW),
    )
    for (const plan of plans) expect(scanned(plan), plan).toEqual([])
  })
})

it('ended cases of the view "mendesak" are found by their open promise, not read one by one', async () => {
  await client.query('UPDATE aduan SET priority = 0 WHERE abs(hashtext(nomor)) % 10 = 0')
  await client.query('ANALYZE aduan')
  const query = readQuery({ tampilan: 'mendesak' }, world.admin1)
  const [plan = ''] = await plansOf((db) => queuePage(db, world.admin1, query, NOW))
  expect(plan).toContain('aduan_safety_due_on_idx')
})

it('the number of unread notices reads the wraps of their cases, not of every case', async () => {
  for (const plan of await plansOf((db) => unreadOfStaff(db, [world.admin1.userId]))) {
    expect(scanned(plan), plan).toEqual([])
    expect(plan).not.toContain('hashed')
  }
})
