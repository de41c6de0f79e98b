import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { idleForm } from '@/lib/platform/http/form-state'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { footprint, handoverAsked, withTeam } from '../world/steps'
import { newWorld, PASSWORD, type World } from '../world/world'

/** The acting person; the end-to-end tests cover the session's cookies, here is its row. */
const asking: { viewer: Viewer | null } = vi.hoisted(() => ({ viewer: null }))
vi.mock('@/lib/platform/session/viewer', () => ({
  currentViewer: async () => asking.viewer,
  signedIn: async () => asking.viewer,
  entrance: async () => '/masuk',
  hasRole: (viewer: Viewer, roles: readonly string[]) => roles.includes(viewer.role),
}))
vi.mock('next/headers', () => ({
  headers: async () => new Headers({ origin: 'http://localhost:3000' }),
  cookies: async () => ({ get: () => undefined, set: () => undefined, has: () => false }),
}))

vi.mock('next/cache', () => ({ revalidatePath: () => undefined }))

const actions = await import('@/app/penyerahan-actions')

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

/** This person with a session whose password was typed six minutes ago. */
async function lateSession(viewer: Viewer): Promise<Viewer> {
  const sidHash = new Uint8Array(randomBytes(32))
  const at = new Date(Date.now() - 6 * 60_000)
  const expiresAt = new Date(Date.now() + 3600_000)
  const row = { sidHash, userId: viewer.userId, sealedSeed: new Uint8Array(1), expiresAt }
  await world.db.session.create({ data: { ...row, lastSeenAt: at, passwordAt: at } })
  return { ...viewer, sidHash }
}

function posted(fields: Record<string, string>): FormData {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return form
}

/** The redirect of a form, or its message. */
async function answerTo(action: (typeof actions)['requestHandoverAction'], form: FormData) {
  try {
    return await action(idleForm, form)
  } catch (error) {
    return String((error as { digest?: string }).digest)
  }
}

describe('a case file', () => {
  const request = { penerima: 'Polda', alasan_serah: 'Diminta.', dibaca: 'ya' }

  it.each([
    ['is asked for', 'requestHandoverAction', 'admin1', withTeam, request],
    ['is approved', 'approveHandoverAction', 'ketua1', handoverAsked, { catatan_serah: '' }],
  ] as const)('%s only after typing the password again', async (_, name, person, given, fields) => {
    const aduan = await given(world, new Date())
    const form = { aduan, ...fields }
    asking.viewer = await lateSession(world[person])
    const before = await footprint(world, aduan)
    expect(await answerTo(actions[name], posted(form))).toMatchObject({ status: 'password', message: null })
    const wrong = await answerTo(actions[name], posted({ ...form, sandi_sekali_lagi: 'bukan kata sandinya' }))
    expect(wrong).toMatchObject({ status: 'password', message: expect.stringContaining('tidak cocok') })
    expect(await footprint(world, aduan)).toBe(before)
    const right = posted({ ...form, sandi_sekali_lagi: PASSWORD })
    expect(await answerTo(actions[name], right)).toMatch(
      new RegExp(`/aduan/${aduan}/penyerahan[?]selesai=(request|approve)Handover`),
    )
    expect(await footprint(world, aduan)).not.toBe(before)
  })
})
