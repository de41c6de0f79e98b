import { afterAll, beforeAll, expect, it, test } from 'vitest'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import { readQuery } from '@/lib/verifikasi/queue/rules'
import { searchCases } from '@/lib/verifikasi/queue/search'
import * as steps from '../../../world/steps'
import { MONDAY, newWorld, type World } from '../../../world/world'
import { sentRestricted } from './steps'

let world: World
let pasar: string
let gudang: string
let rahasia: string

beforeAll(async () => {
  world = await newWorld()
  const { pelapor1 } = world
  pasar = await steps.sent(world, pelapor1, { ringkasan: 'Pungutan di pasar terapung', kabkota: '63.71' })
  gudang = await steps.sent(world, pelapor1, {
    ringkasan: 'Obat di gudang kurang',
    terlapor: [{ nama: 'José Kusuma', jabatan: 'Kepala gudang', peran: '' }],
    kronologi: 'Setiap bulan jumlah obat yang diterima tidak sama dengan berita acara serah terima.',
  })
  // In a word these parts would be a sound and an amount.
  await world.db.aduan.update({ where: { id: gudang }, data: { nomor: 'WBS-2026-3BDD-82JT' } })
  rahasia = await sentRestricted(world)
})
afterAll(() => world.end())

async function find(term: string, viewer: AdminViewer = world.admin1, view?: string) {
  const within = view ? readQuery({ tampilan: view }, viewer) : null
  const result = await searchCases(world.db, viewer, { term, within }, MONDAY)
  return result && { ids: result.hits.map((hit) => hit.row.id), where: result.hits.map((hit) => hit.where) }
}

test.each([
  ['TERAPUNG', () => [pasar], [['ringkasan']]],
  ['jose', () => [gudang], [['terlapor']]],
  ['berita acara obat', () => [gudang], [['ringkasan', 'kronologi']]],
  ['banjarmasin', () => [pasar], [['lokasi']]],
  ['tidak ada di mana pun', () => [], []],
])('%s', async (term, ids, where) => {
  expect(await find(term)).toEqual({ ids: ids(), where })
})

it('finds a nomor in any notation', async () => {
  const terms = [
    'WBS-2026-3BDD-82JT',
    'wbs-2026-3bdd-82jt',
    '3BDD-82JT',
    '3bdd 82jt',
    '3BDD',
    '82JT',
    'd-82j',
  ]
  for (const term of terms) expect((await find(term))?.ids, term).toEqual([gudang])
})

it('finds nothing in a case whose key the session does not hold', async () => {
  const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id: rahasia } })
  expect((await find(nomor ?? '', world.admin1))?.ids).toEqual([])
  expect((await find('inspektorat', world.admin1))?.ids).toEqual([])
  expect((await find(nomor ?? '', world.admin2))?.ids).toEqual([rahasia])
  expect((await find('inspektorat', world.admin2))?.ids).toEqual([rahasia])
})

it("does not search the reporter's identity", async () => {
  for (const term of ['Nama pelapor1', 'pelapor1']) expect((await find(term))?.ids).toEqual([])
})

it('can be limited to one view', async () => {
  expect((await find('terapung', world.admin1, 'verifikasi'))?.ids).toEqual([pasar])
  expect((await find('terapung', world.admin1, 'selesai'))?.ids).toEqual([])
})

it.each(['', ' ', 'a', '?!'])('does not search for %j', async (term) => {
  expect(await find(term)).toBeNull()
})

it('leaves no trace of its terms in the database', async () => {
  await find('sangatunikxyz')
  const { db } = world
  const tables = await db.$queryRaw<
    { name: string }[]
  >`SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`
  for (const { name } of tables) {
    const rows = await db.$queryRawUnsafe<{ row: string }[]>(`SELECT t::text AS row FROM "${name}" t`)
    expect(JSON.stringify(rows)).not.toContain('sangatunik')
  }
})
