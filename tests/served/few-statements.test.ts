import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sealTotp } from '@/lib/akun/totp'
import { KX_COOKIE, SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { startSession } from '@/lib/platform/session/sessions'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { changeUser } from '../world/cast'
import { withTeam } from '../world/steps'
import { newWorld, type World } from '../world/world'
import { actionId, postOfAction } from './action-post'
import { haveBuild, type Served, serve } from './server'
import { type Wire, wireTo } from './wire'

// Each statement costs the server about as much as opening ten sealed values, and each step waits for the one
// before. A page of a case, with its frame and its place in the list: this many, whatever the case has. "npm
// run bench -- peer" says the time.
let world: World
let wire: Wire
let served: Served
let dataDir: string
let aduanId: string

beforeAll(async () => {
  await haveBuild()
  world = await newWorld()
  dataDir = await mkdtemp(join(tmpdir(), 'wbs-wire-'))
  aduanId = await withTeam(world, new Date())
  wire = await wireTo(world.url)
  served = await serve({ world: { ...world, url: wire.url }, dataDir })
})
afterAll(async () => {
  await served?.stop()
  wire?.close()
  await rm(dataDir, { recursive: true, force: true })
  await world?.end()
})

async function cookieOf({ userId, seed, role }: Viewer): Promise<string> {
  if (role !== 'PELAPOR')
    await changeUser(world.db, userId, { sealedTotp: await sealTotp(userId, 'JBSWY3DPEHPK3PXP') })
  const { sid, kx } = await startSession(world.db, userId, seed, new Date())
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub: userId, sid }, secret, salt: SESSION_COOKIE })
  return `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`
}

it.each([
  { who: 'admin1', page: '/admin/aduan', statements: 17, steps: 3 },
  { who: 'telaah1', page: '/telaah/aduan', statements: 15, steps: 2 },
  { who: 'pelapor1', page: '/aduan', statements: 20, steps: 3 },
] as const)('$page of one case for $who: at most $statements statements in $steps steps', async (row) => {
  const cookie = await cookieOf(world[row.who])
  const what = { label: row.page, method: 'GET', path: `${row.page}/${aduanId}`, headers: {} } as const
  // The first time a colleague's case is counted, and connections are opened.
  expect((await served.ask(what, cookie)).status).toBe(200)
  await served.ask(what, cookie)
  // The least of three: on a busy machine a statement may come so late that it looks like a step of its own.
  let least = Number.POSITIVE_INFINITY
  let sent: string[] = []
  for (let round = 0; round < 3; round++) {
    wire.taken()
    expect((await served.ask(what, cookie)).body).toContain('WBS-')
    const { statements, steps } = wire.taken()
    expect(statements.length, statements.join('\n')).toBeLessThanOrEqual(row.statements)
    if (steps < least) [least, sent] = [steps, statements]
  }
  expect(least, sent.join('\n')).toBeLessThanOrEqual(row.steps)
})

it('a search after its field got the focus opens no report again, though a route opened them and an action searches', async () => {
  const cookie = await cookieOf(world.admin1)
  const fields = [
    ['cari', 'karcis'],
    ['halaman', ''],
  ] as const
  const search = {
    method: 'POST',
    path: '/admin',
    ...postOfAction(actionId('app/daftar-actions.ts', 'searchAction'), fields),
  }
  const opened = () => wire.taken().statements.filter((statement) => statement.includes('sealed_report'))
  wire.taken()
  const ready = await served.ask({ method: 'POST', path: '/api/antrean', headers: {} }, cookie)
  expect(ready.status).toBe(204)
  expect(opened()).toHaveLength(1)
  expect((await served.ask(search, cookie)).body).toContain('"searched')
  expect(opened()).toEqual([])
})
