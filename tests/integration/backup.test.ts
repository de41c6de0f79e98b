import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { verifyChains } from '@/lib/aduan/verify-chain'
import { addLampiran } from '@/lib/bukti/commands'
import { verifyFiles } from '@/lib/bukti/verify-files'
import { enqueueAgain } from '@/lib/jobs/enqueue-again'
import { openDb } from '@/lib/platform/db/client'
import { boss } from '@/lib/platform/queue/boss'
import { localStore } from '@/lib/platform/storage/local'
import { newBackupKey } from '@/lib/vault/backup'
import { LEFT_OUT, tablesOf } from '@/scripts/backup/dump'
import { type BackupFolder, backupFolder } from '@/scripts/backup/folder'
import { makeBackup, pruneBackups } from '@/scripts/backup/make'
import { restoreBackup } from '@/scripts/backup/restore'
import { createDatabase } from '@/scripts/postgres/start'
import { withClient } from '@/scripts/postgres/with-client'
import { fileOf } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { everyWord } from './every-word'

/** Debian puts PyNaCl beside its own Python, which may not be the first on the path. */
const python = ['python3', '/usr/bin/python3'].find(
  (name) => spawnSync(name, ['-c', 'import nacl.bindings']).status === 0,
)
const READER = join(import.meta.dirname, '../../scripts/reader/open_backup.py')
const DAY_MS = 24 * 60 * 60_000

describe('a backup beside a running installation', () => {
  let world: World
  let key: Awaited<ReturnType<typeof newBackupKey>>
  let place: string
  let folder: BackupFolder
  let aduanId: string
  let first: string

  const backup = (now: Date) =>
    makeBackup({ databaseUrl: world.url, store: world.store, publicKey: key.publicKey }, folder, now)
  const addFile = async (name: string) => {
    const context = { db: world.db, store: world.store, viewer: world.pelapor1, now: MONDAY }
    const file = fileOf(name, Buffer.from(`%PDF-1.4 ${name} `.repeat(9000)))
    expect((await addLampiran(context, aduanId, file)).kind).toBe('added')
  }

  beforeAll(async () => {
    world = await newWorld()
    aduanId = await everyWord(world)
    await addFile('kuitansi.pdf')
    key = await newBackupKey()
    place = mkdtempSync(join(tmpdir(), 'wbs-backup-'))
    folder = await backupFolder(place)
    first = (await backup(MONDAY)).name
  })
  afterAll(async () => {
    await world.end()
    rmSync(place, { recursive: true, force: true })
  })

  it('is restored into an empty database and store, row for row and file for file', async () => {
    const target = await emptyPlace()
    const before = await withClient(world.url, contentOf)
    const restored = await restoreBackup(target, folder, first, key.secret.toLowerCase())
    expect(restored.missing).toEqual([])
    expect(await withClient(target.databaseUrl, contentOf)).toEqual(before)

    const db = openDb({ url: target.databaseUrl })
    expect((await verifyChains(db)).broken).toEqual([])
    expect(await verifyFiles(db, target.store)).toEqual({ files: restored.files, damaged: [] })
    expect(restored.files).toBeGreaterThan(0)
    await db.$disconnect()
  })

  it('holds rows in another order than the database', async () => {
    const target = await emptyPlace()
    await restoreBackup(target, folder, first, key.secret)
    const order = (client: Client) =>
      client.query('SELECT id FROM peristiwa ORDER BY ctid').then((r) => r.rows)
    const restored = await withClient(target.databaseUrl, order)
    const original = await withClient(world.url, order)
    expect(restored).toHaveLength(original.length)
    expect(restored).not.toEqual(original)
  })

  it('goes on numbering after the highest number and refuses rows without their parent', async () => {
    const target = await emptyPlace()
    await restoreBackup(target, folder, first, key.secret)
    const db = openDb({ url: target.databaseUrl })
    const { id: highest } = await db.instansi.findFirstOrThrow({ orderBy: { id: 'desc' } })
    const { id } = await db.instansi.create({ data: { name: 'Dinas Baru', kind: 'dinas', position: 1 } })
    expect(id).toBe(highest + 1)
    await expect(db.actionKey.create({ data: { aduanId: randomUUID(), key: 'x' } })).rejects.toThrow()
    await db.$disconnect()
  })

  it('is a plain text of none of its rows', () => {
    const bytes = readFileSync(join(place, `${first}.wbs`))
    for (const word of ['COPY public', 'administrator', 'peristiwa', 'migrations'])
      expect(bytes.includes(word)).toBe(false)
  })

  it('copies only new files the second time, and prunes with care', async () => {
    await addFile('tambahan.pdf')
    const second = await backup(new Date(MONDAY.getTime() + 40 * DAY_MS))
    expect(second).toMatchObject({ copied: 1, missing: [] })
    expect(second.already).toBeGreaterThan(0)
    const late = new Date(MONDAY.getTime() + 80 * DAY_MS)
    // The newest three stay, however old.
    expect(await pruneBackups(folder, 30, late)).toEqual({ backups: 0, files: 0 })
    await backup(new Date(MONDAY.getTime() + 41 * DAY_MS))
    const last = await backup(new Date(MONDAY.getTime() + 42 * DAY_MS))
    const orphan = `lampiran/${'a'.repeat(32)}`
    await folder.files.put(orphan, bytesOf('no backup names it'))
    expect(await pruneBackups(folder, 30, late)).toEqual({ backups: 1, files: 1 })
    expect(await folder.names()).not.toContain(first)
    const target = await emptyPlace()
    expect((await restoreBackup(target, folder, last.name, key.secret)).missing).toEqual([])
    first = last.name
  })

  it('names a file that the store has lost, and is made all the same', async () => {
    const lost = await world.db.salinan.findFirstOrThrow({ where: { lampiran: { aduanId } } })
    const elsewhere = mkdtempSync(join(tmpdir(), 'wbs-backup-'))
    const other = await backupFolder(elsewhere)
    const bytes: Uint8Array[] = []
    for await (const part of world.store.read(lost.storageKey)) bytes.push(new Uint8Array(part))
    await world.store.remove(lost.storageKey)
    const sources = { databaseUrl: world.url, store: world.store, publicKey: key.publicKey }
    const made = await makeBackup(sources, other, MONDAY)
    expect(made.missing).toEqual([lost.storageKey])
    expect(await other.names()).toEqual([made.name])
    await world.store.put(lost.storageKey, bytesOf(...bytes))
    rmSync(elsewhere, { recursive: true })
  })

  it('that was interrupted has no name, and the next one is whole', async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), 'wbs-backup-'))
    const other = await backupFolder(elsewhere)
    const sources = { databaseUrl: world.url, publicKey: key.publicKey }
    const broken = { ...world.store, read: () => endsBadly() }
    await expect(makeBackup({ ...sources, store: broken }, other, MONDAY)).rejects.toThrow('connection lost')
    expect(await other.names()).toEqual([])
    const made = await makeBackup({ ...sources, store: world.store }, other, MONDAY)
    expect(made.missing).toEqual([])
    expect(readdirSync(elsewhere).sort()).toEqual([`${made.name}.files`, `${made.name}.wbs`, 'files'].sort())
    rmSync(elsewhere, { recursive: true })
  })

  describe('is refused, and nothing is written, with', () => {
    const empty = async (url: string) =>
      withClient(url, async (client) => {
        const { rows } = await client.query("SELECT to_regclass('app_user') AS made")
        if (rows[0].made === null) return true
        return (await client.query('SELECT 1 FROM app_user')).rowCount === 0
      })

    it('another secret', async () => {
      const target = await emptyPlace()
      const other = await newBackupKey()
      await expect(restoreBackup(target, folder, first, other.secret)).rejects.toThrow(
        'This secret does not open this backup, or the backup was altered.',
      )
      await expect(restoreBackup(target, folder, first, 'ABCD-EFGH')).rejects.toThrow('mistyped')
      expect(await empty(target.databaseUrl)).toBe(true)
    })

    it.each([
      ['a cut end', (bytes: Buffer) => bytes.subarray(0, -65_553)],
      ['one changed bit', (bytes: Buffer) => flipped(bytes, bytes.length - 100)],
    ])('%s', async (_, damage) => {
      const target = await emptyPlace()
      const damaged = { ...folder, rows: () => bytesOf(damage(readFileSync(join(place, `${first}.wbs`)))) }
      await expect(restoreBackup(target, damaged, first, key.secret)).rejects.toThrow('Nothing was restored.')
      expect(await empty(target.databaseUrl)).toBe(true)
      // The same database takes the whole one afterwards.
      expect((await restoreBackup(target, folder, first, key.secret)).missing).toEqual([])
    })

    it('a database that holds something', async () => {
      await expect(
        restoreBackup({ ...world, databaseUrl: world.url }, folder, first, key.secret),
      ).rejects.toThrow('is not empty')
    })
  })

  it('is restored by a role that only owns its database', async () => {
    const role = `owner_${randomUUID().slice(0, 8)}`
    const target = await emptyPlace()
    const database = new URL(target.databaseUrl).pathname.slice(1)
    await withClient(inject('adminUrl'), async (client) => {
      await client.query(`CREATE ROLE ${role} LOGIN PASSWORD 'only-for-tests'`)
      await client.query(`ALTER DATABASE ${database} OWNER TO ${role}`)
    })
    const url = new URL(target.databaseUrl)
    url.username = role
    url.password = 'only-for-tests'
    const restored = await restoreBackup({ ...target, databaseUrl: url.href }, folder, first, key.secret)
    expect(restored.missing).toEqual([])
  })

  it('enqueues what waited: the queue itself is no part of it', async () => {
    const suratId = (await world.db.surat.findFirst())?.id
    await enqueueAgain(world.db)
    const queue = await boss()
    const waiting = await queue.findJobs('surat', { queued: true })
    expect(waiting.some((job) => JSON.stringify(job.data) === JSON.stringify({ suratId }))).toBe(
      suratId !== undefined,
    )
  })

  it.skipIf(!python)('is opened without the application, and psql would read it (needs PyNaCl)', () => {
    const open = (secret: string) =>
      spawnSync(python ?? '', [READER, join(place, `${first}.wbs`)], {
        encoding: 'utf8',
        env: { NODE_ENV: 'test', PATH: '/usr/bin:/bin', WBS_BACKUP_SECRET: secret },
        maxBuffer: 1e9,
      })
    const { status, stdout } = open(key.secret)
    expect(status).toBe(0)
    expect(stdout.includes('COPY public."aduan" (')).toBe(true)
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^-- \{"rows":/)
    expect(open(`${key.secret.slice(0, -1)}?`)).toMatchObject({ status: 1, stdout: '' })
  })

  it('leaves out only tables that exist', async () => {
    const { rows } = await world.db.$queryRaw<{ name: string }[]>`
      SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'`.then(
      (found) => ({ rows: found.map(({ name }) => name) }),
    )
    expect(rows).toEqual(expect.arrayContaining([...LEFT_OUT]))
  })

  async function emptyPlace() {
    const name = `restored_${randomUUID().replaceAll('-', '')}`
    await createDatabase(inject('adminUrl'), name)
    const url = new URL(inject('adminUrl'))
    url.pathname = `/${name}`
    return { databaseUrl: url.href, store: localStore(mkdtempSync(join(place, 'restored-'))) }
  }
})

/** All rows of all tables that belong to a backup, in an order of their own. */
async function contentOf(client: Client): Promise<Record<string, unknown[]>> {
  const content: Record<string, unknown[]> = {}
  for (const { table } of await tablesOf(client)) {
    const { rows } = await client.query(`SELECT t::text AS row FROM public."${table}" t ORDER BY 1`)
    content[table] = rows
  }
  return content
}

async function* bytesOf(...parts: (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield Buffer.from(part)
}

// biome-ignore lint/correctness/useYield: it fails before it yields anything
async function* endsBadly(): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  throw new Error('connection lost')
}

function flipped(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes)
  changed[at] = (changed[at] ?? 0) ^ 1
  return changed
}
