import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { env } from '@/lib/env'
import { splitEscrow } from '@/lib/vault/shares'
import { jpeg } from '../corpus/pictures'
import { fileOf, jawaban } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { everyWord, WORDS } from './every-word'

/** Debian puts PyNaCl beside its own Python, which may not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import nacl.bindings']).status === 0,
)
const READER = join(import.meta.dirname, '../../scripts/reader')
const SQL = readFileSync(join(READER, 'export_case.sql'), 'utf8')
const FILE = Buffer.from('%PDF-1.4 kuitansi yang disimpan pelapor '.repeat(5000))

describe.skipIf(!python)('a backup, two of three shares and the independent reader (needs PyNaCl)', () => {
  let world: World
  let shares: string[]
  /** A machine without the application: the reader, the restored files and the export. */
  const machine = mkdtempSync(join(tmpdir(), 'wbs-restore-'))

  beforeAll(async () => {
    world = await newWorld()
    shares = await splitEscrow(world.escrowSecret)
    const { db, store, pelapor1 } = world
    const aduanId = await everyWord(world)
    const context = { db, store, viewer: pelapor1, now: MONDAY }
    expect((await addLampiran(context, aduanId, fileOf('kuitansi.pdf', FILE))).kind).toBe('added')
    const photo = await addLampiran(context, aduanId, fileOf('foto.jpg', await jpeg()))
    if (photo.kind === 'added') await examineNow(context, aduanId, photo.id)
    const { nomor } = await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    const sql = SQL.replace(":'nomor'", `'${nomor}'`)
    const [row] = await db.$queryRawUnsafe<{ json_build_object: unknown }[]>(sql)
    cpSync(world.folder, machine, { recursive: true })
    copyFileSync(join(READER, 'open_case.py'), join(machine, 'open_case.py'))
    writeFileSync(join(machine, 'export.json'), JSON.stringify(row?.json_build_object))
  })
  afterAll(async () => {
    await world.end()
    rmSync(machine, { recursive: true, force: true })
  })

  function open(typed: readonly (string | undefined)[]) {
    const run = spawnSync(python ?? '', ['open_case.py', 'export.json'], {
      cwd: machine,
      encoding: 'utf8',
      env: {
        NODE_ENV: 'test',
        PATH: '/usr/bin:/bin',
        WBS_MASTER_KEYS: env().WBS_MASTER_KEYS,
        WBS_ESCROW_SHARES: typed.join(','),
      },
    })
    return { status: run.status, stderr: run.stderr, read: run.stdout ? JSON.parse(run.stdout) : null }
  }

  it.each([
    [0, 1],
    [0, 2],
    [2, 1],
  ])('open every text and file of a case, with shares %i and %i', (one, other) => {
    const { status, read } = open([shares[one]?.toLowerCase(), shares[other]])
    expect(read.errors).toEqual([])
    expect(status).toBe(0)
    const words = read.fields.map((field: { text: string }) => field.text).join('\n')
    for (const word of [jawaban.uraianHasil, 'Nama pelapor1', ...WORDS]) expect(words).toContain(word)
    // Every column named in the export was there and opened: a wrong compartment or place shows here.
    const opened = new Set(read.fields.map((one: Record<string, string>) => `${one.table}.${one.column}`))
    const named = [...SQL.matchAll(/SELECT '(\w+)', '(sealed_\w+)'/g)].map(
      ([, table, column]) => `${table}.${column}`,
    )
    expect([...opened].sort()).toEqual(named.filter((column) => column !== 'aduan.sealed_draft').sort())
    const sha256 = createHash('sha256').update(FILE).digest('hex')
    expect(read.files.map((file: { sha256: string }) => file.sha256)).toContain(sha256)
  })

  it('open nothing with one share, the same one twice, one mistyped, or those of another installation', async () => {
    const strange = await splitEscrow(
      (await import('@/lib/vault/escrow').then(({ newEscrow }) => newEscrow())).secret,
    )
    const [first = '', second = ''] = shares
    const mistyped = `${second.slice(0, -1)}${second.endsWith('0') ? '1' : '0'}`
    for (const typed of [
      [first],
      [first, first],
      [first, mistyped],
      strange.slice(0, 2),
      [first, strange[0]],
    ]) {
      const { status, read } = open(typed)
      expect(status).toBe(1)
      expect(read?.fields ?? []).toEqual([])
      expect(read?.files ?? []).toEqual([])
    }
  })
})
