import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { sent } from '../world/steps'
import { newWorld, type World } from '../world/world'

// Point 8 of issue K. Somebody sits down at a screen that a reporter left open for six minutes.

const asking: { viewer: Viewer | null } = vi.hoisted(() => ({ viewer: null }))
vi.mock('@/lib/platform/session/viewer', () => ({ currentViewer: async () => asking.viewer }))
const { GET } = await import('@/app/api/data-saya/route')

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** A session of this reporter whose password was typed so many minutes ago; never, for a kode rahasia. */
async function session(viewer: PelaporViewer, minutes: number | null): Promise<PelaporViewer> {
  const sidHash = new Uint8Array(randomBytes(32))
  const at = new Date(Date.now() - (minutes ?? 0) * 60_000)
  const lasting = { expiresAt: new Date(Date.now() + 3_600_000), lastSeenAt: new Date() }
  const row = { sidHash, userId: viewer.userId, sealedSeed: new Uint8Array(1), ...lasting }
  await world.db.session.create({ data: { ...row, passwordAt: minutes === null ? null : at } })
  return { ...viewer, sidHash }
}

async function copyFor(viewer: PelaporViewer, kind: string): Promise<Response> {
  asking.viewer = viewer
  const request = new Request(`http://localhost:3000/api/data-saya?bentuk=${kind}`)
  return GET(request, { params: Promise.resolve({}) })
}

it.each(['pdf', 'json', 'zip'])(
  'the whole copy as %s asks for the password, and hands out nothing',
  async (kind) => {
    await sent(world)
    const answer = await copyFor(await session(world.pelapor1, 6), kind)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/akun/konfirmasi?ke=%2Fdata-saya'])
    expect(await answer.text()).toBe('')
  },
)

it('with a password typed a minute ago it is handed out', async () => {
  const answer = await copyFor(await session(world.pelapor1, 1), 'json')
  expect([answer.status, await answer.text()]).toEqual([
    200,
    expect.stringContaining('Pungutan tanpa karcis'),
  ])
})

it('the holder of a kode rahasia has no password, and is not locked out of their right', async () => {
  const holder = { ...(await session(world.pelapor2, null)), account: false }
  expect((await copyFor(holder, 'json')).status).toBe(200)
})
