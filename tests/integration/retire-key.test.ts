import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChains } from '@/lib/aduan/verify-chain'
import { invite } from '@/lib/akun/commands/invite'
import { logIn } from '@/lib/akun/commands/log-in'
import { isDrilled, runRecoveryDrill } from '@/lib/akun/recovery-drill'
import { env } from '@/lib/env'
import { verifyActs } from '@/lib/jejak/verify-acts'
import { countOlder, isRenewing, renewSome } from '@/lib/jobs/retire/renew-some'
import { retireMasterKey } from '@/lib/jobs/retire/retire'
import { OTHER_OUTER_COLUMNS, OUTER_COLUMNS } from '@/lib/jobs/retire/sealed-columns'
import { changeMailState } from '@/lib/kabar/email/state'
import { openCase } from '@/lib/kasus/case'
import { checkLetter } from '@/lib/naskah/letter/check'
import { plantCanary, proveMasterKeys } from '@/lib/platform/db/canary'
import { verifyAccounts } from '@/lib/platform/session/account-seal'
import { takeLoginAddress } from '@/lib/platform/session/login-address'
import { masterKeys } from '@/lib/vault/master-keys'
import { splitEscrow } from '@/lib/vault/shares'
import { LONG } from '../world/size'
import { sent } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'
import { everyWord } from './every-word'
import { until } from './kill/killing'

const now = MONDAY
const first = env().WBS_MASTER_KEYS
const both = `${first},2:${randomBytes(32).toString('base64')}`
const second = both.slice(first.length + 1)
const third = `3:${randomBytes(32).toString('base64')}`
const set = (keys: string) => Object.assign(env(), { WBS_MASTER_KEYS: keys })
const soon = () => performance.now() + 60_000

let world: World
let aduanId: string
let shares: string[]
beforeAll(async () => {
  world = await newWorld()
  shares = await splitEscrow(world.escrowSecret)
  await plantCanary(world.db)
  await runRecoveryDrill(world.db, shares.slice(1), now)
  const { userId } = world.pelapor1
  const to = 'pelapor1@example.com'
  await world.db.$transaction(async (tx) => {
    await changeMailState(tx, userId, async (state) => ({ state: { ...state, to }, result: null }))
    await takeLoginAddress(tx, userId, to)
  })
  aduanId = await everyWord(world)
  await sent(world)
})
afterAll(async () => {
  set(first)
  await world.end()
})

/** Every column of bytes in the database with a value that the key of this version sealed. */
async function sealedBy(version: number): Promise<string[]> {
  const columns = await world.db.$queryRaw<{ t: string; c: string }[]>`
    SELECT table_name AS t, column_name AS c FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type = 'bytea'`
  const found: string[] = []
  for (const { t, c } of columns) {
    const [row] = await world.db.$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM "${t}" WHERE length("${c}") > 42 AND get_byte("${c}", 0) = 16 AND get_byte("${c}", 1) = ${version}`,
    )
    if (Number(row?.n) > 0) found.push(`${t}.${c}`)
  }
  return found.sort()
}

it('the list names every column under the outer layer', async () => {
  const schema = readFileSync('prisma/schema.prisma', 'utf8')
  const named = [...schema.matchAll(/^model \w+ \{\n([\s\S]*?)^\}/gm)].flatMap(([, body = '']) => {
    const table = /@@map\("(\w+)"\)/.exec(body)?.[1]
    return [...body.matchAll(/^\s+(sealed\w*|verifier|seedBy\w+)\s+Bytes\??(.*)$/gm)].map(
      ([, field, rest = '']) => `${table}.${/@map\("(\w+)"\)/.exec(rest)?.[1] ?? field}`,
    )
  })
  const listed = [...OUTER_COLUMNS.map(({ table, column }) => `${table}.${column}`), ...OTHER_OUTER_COLUMNS]
  expect(listed.sort()).toEqual(named.sort())
  // Whatever a whole story wrote is among them.
  expect(listed).toEqual(expect.arrayContaining(await sealedBy(1)))
})

describe('a second master key in the settings', () => {
  it('one key alone is nothing to renew, and a job says nothing of it', () => {
    expect(isRenewing()).toBe(false)
    expect(masterKeys().versions).toEqual([1])
  })

  it('is not the end of the first: nothing is retired while values are sealed by it', async () => {
    set(both)
    await plantCanary(world.db)
    expect(isRenewing()).toBe(true)
    const left = await countOlder(world.db)
    expect(left).toBeGreaterThan(100)
    expect(await retireMasterKey(world.db, 1, now)).toEqual({ kind: 'sealed', left })
    expect(await retireMasterKey(world.db, 2, now)).toEqual({ kind: 'unknown' })
  })

  it('killed in the middle, any number of times, every value is as before or as new', {
    tags: [LONG],
  }, async () => {
    const before = await countOlder(world.db)
    let left = before
    for (let time = 0; time < 3; time += 1) {
      const child = spawn(process.execPath, ['--import=tsx', 'tests/integration/kill/renewer.ts'], {
        env: { ...process.env, WBS_MASTER_KEYS: both },
        stdio: 'inherit',
      })
      const ended = new Promise((resolve) => child.on('close', resolve))
      await until(async () => (await countOlder(world.db)) < left, 10_000, 1)
      child.kill('SIGKILL')
      await ended
      expect((await verifyChains(world.db)).broken).toEqual([])
      expect((await openCase(world.db, world.admin1, aduanId, now))?.view.id).toBe(aduanId)
      left = await countOlder(world.db)
      if (left === 0) break
    }
    expect(left).toBeLessThan(before)
  })

  it('renews everything in rounds, two at once, and the histories stay whole', async () => {
    const stopped = await renewSome(world.db, performance.now() - 1)
    expect(stopped).toBe(await countOlder(world.db))
    const [one, other] = await Promise.all([renewSome(world.db, soon()), renewSome(world.db, soon())])
    const left = Math.min(one, other) === 0 ? 0 : await renewSome(world.db, soon())
    expect(left).toBe(0)
    expect(await sealedBy(1)).toEqual(['kenari.sealed'])
    expect(await verifyChains(world.db)).toMatchObject({ broken: [] })
    expect((await openCase(world.db, world.admin1, aduanId, now))?.view.id).toBe(aduanId)
  })

  it('a value that somebody altered is named and stays; a broken history is not laid again', async () => {
    const { db } = world
    const damaged = await sent(world)
    const forged = await sent(world)
    await db.aduan.update({
      where: { id: damaged },
      data: { sealedLabels: new Uint8Array(90).fill(1).fill(16, 0, 1) },
    })
    await db.peristiwa.updateMany({ where: { aduanId: forged, seq: 1 }, data: { kind: 'forged' } })
    set(`${both},${third}`)
    await plantCanary(db)
    expect(await renewSome(db, soon())).toBeGreaterThan(1)
    expect((await verifyChains(db)).broken).toMatchObject([{ aduanId: forged, seq: 1, problem: 'changed' }])
    await db.peristiwa.updateMany({ where: { aduanId: forged, seq: 1 }, data: { kind: 'submitted' } })
    expect(await renewSome(db, soon())).toBe(1)
    expect((await verifyChains(db)).broken).toEqual([])
    expect(await retireMasterKey(db, 1, now)).toEqual({ kind: 'sealed', left: 1 })
  })
})

describe('the first key, once nothing is sealed by it', () => {
  let code: string
  beforeAll(async () => {
    const { db, admin1 } = world
    const guest = {
      username: 'tamu.baru',
      staffName: 'Tamu',
      role: 'TELAAH',
      handlesRestricted: false,
    } as const
    const invited = await invite(db, admin1, guest, now)
    if (!invited.ok) throw new Error('not invited')
    const letter = await db.suratJawaban.findFirstOrThrow()
    const seen = await openCase(db, world.pelapor1, aduanId, now)
    code = JSON.stringify(seen).match(/"code":"([^"]+)"/)?.[1] ?? ''
    expect(await checkLetter(db, { code, fileHash: null })).toMatchObject({ nomor: letter.nomor })
  })

  it('is retired, and from then on refused; the other one opens and proves everything', async () => {
    const { db } = world
    expect(await retireMasterKey(db, 1, now, 1)).toEqual({ kind: 'done', invitations: 1 })
    await expect(proveMasterKeys(db)).rejects.toThrow('retired master key, version 1')
    await expect(plantCanary(db)).rejects.toThrow('retired master key, version 1')
    set(`${second},${third}`)
    await plantCanary(db)
    expect((await verifyChains(db)).broken).toEqual([])
    expect((await verifyActs(db)).broken).toBeNull()
    expect((await verifyAccounts(db)).broken).toEqual([])
    expect(await isDrilled(db)).toBe(true)
    expect((await openCase(db, world.admin1, aduanId, now))?.view.id).toBe(aduanId)
    expect(await logIn(db, { identifier: 'admin1', password: PASSWORD }, now)).toMatchObject({ ok: true })
    expect(await checkLetter(db, { code, fileHash: null })).toMatchObject({ kind: 'found' })
    expect(await db.jejakAdmin.count({ where: { act: 'master-key-retired', subject: 'versi 1' } })).toBe(1)
  })

  it('lets people log in by their address, and write on', async () => {
    const { db } = world
    const entered = await logIn(db, { identifier: 'Pelapor1@example.com', password: PASSWORD }, now)
    expect(entered.ok).toBe(true)
    const next = await sent(world)
    expect((await openCase(db, world.admin1, next, now))?.view.id).toBe(next)
    expect((await verifyChains(db)).broken).toEqual([])
    expect(await sealedBy(1)).toEqual(['aduan.sealed_labels', 'kenari.sealed'])
  })
})
