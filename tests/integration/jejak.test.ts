import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTim } from '@/lib/akun/teams/commands'
import { readJejak } from '@/lib/jejak/queries'
import { type JejakInput, readJejakQuestion } from '@/lib/jejak/schema'
import { sent, withTeam } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
let open: string
let restricted: string
beforeAll(async () => {
  world = await newWorld()
  open = await nomorOf(await withTeam(world))
  restricted = await nomorOf(
    await sent(world, world.pelapor2, { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' }),
  )
})
afterAll(() => world.end())

async function nomorOf(id: string): Promise<string> {
  return (await world.db.aduan.findUniqueOrThrow({ where: { id } })).nomor ?? ''
}

const empty: JejakInput = { catatan: '', nomor: '', jenis: '', siapa: '', dari: '', sampai: '', sesudah: '' }
async function read(input: Partial<JejakInput>, viewer = world.admin1) {
  const { question, errors } = readJejakQuestion({ ...empty, ...input })
  expect(errors).toEqual([])
  return readJejak(world.db, viewer, question)
}

it('shows actor, act and time, without content; a reporter’s act has only a day', async () => {
  const { rows } = await read({ nomor: open })
  expect(rows.map(({ what, who }) => [what, who])).toEqual([
    ['Anggota Tim Telaah menerima kasus.', 'Petugas telaah1, anggota tim telaah'],
    ['Administrator meneruskan aduan kepada Tim Telaah.', 'Petugas admin1, administrator'],
    ['Administrator memulai verifikasi.', 'Petugas admin1, administrator'],
    ['Pelapor mengirim aduan.', 'Pelapor'],
  ])
  expect(rows.at(-1)).toMatchObject({ on: '2026-11-23', at: null })
  expect(JSON.stringify(rows)).not.toContain('loket')
})

it('shows nothing of a case whose key this administrator lacks, by list, nomor, kind or person', async () => {
  for (const input of [{}, { nomor: restricted }, { jenis: 'submitted' }, { siapa: 'PELAPOR' }]) {
    const subjects = (await read(input)).rows.map((row) => row.subject)
    expect(subjects).not.toContain(restricted)
  }
  expect((await read({ nomor: restricted })).rows).toEqual([])
  expect((await read({ nomor: restricted }, world.admin2)).rows).toHaveLength(1)
})

it('is filtered by kind, person and period', async () => {
  const who = await read({ siapa: world.telaah1.userId })
  expect(who.rows.map((row) => row.what)).toEqual(['Anggota Tim Telaah menerima kasus.'])
  expect((await read({ jenis: 'forwarded' })).rows).toHaveLength(1)
  expect((await read({ dari: '2026-11-24' })).rows).toEqual([])
  expect((await read({ sampai: '2026-11-23' })).rows).not.toEqual([])
})

it('reports unreadable filters', () => {
  const wrong = { ...empty, nomor: 'WBS-1', dari: '2026-02-30', sampai: 'kemarin' }
  expect(readJejakQuestion(wrong).errors.map((error) => error.message)).toEqual([
    'Pilih tanggal yang nyata',
    'Pilih tanggal yang nyata',
    'Tulis nomor seperti WBS-2026-7K3Q-9F2M',
  ])
  const turned = { ...empty, dari: '2026-11-24', sampai: '2026-11-23' }
  expect(readJejakQuestion(turned).errors[0]?.field).toBe('sampai')
})

it('pages through every act once, in order', async () => {
  const { db, admin1 } = world
  for (let i = 0; i < 60; i++) {
    const moment = new Date(MONDAY.getTime() + Math.floor(i / 3) * 1000)
    await createTim({ db, viewer: admin1, now: moment }, `Tim ${i}`)
  }
  const seen: string[] = []
  for (let sesudah: string | null = ''; sesudah !== null; ) {
    const page = await read({ catatan: 'akun', jenis: 'team-create', sesudah })
    seen.push(...page.rows.map((row) => row.subject))
    sesudah = page.next
  }
  expect(new Set(seen).size).toBe(60)
  expect(seen).toHaveLength(60)
})
