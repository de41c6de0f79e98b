import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addLampiran } from '@/lib/bukti/commands'
import { examineLeft, examineNow } from '@/lib/bukti/examine-soon'
import { openLampiran } from '@/lib/bukti/queries'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { openCase } from '@/lib/kasus/case'
import { patience, scan, scannerAnswers } from '@/lib/platform/scan/clamav'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { jpeg } from '../corpus/pictures'
import { fileOf, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { type Clamd, EICAR, startClamd } from './clamd'

const inEarnest = { ...patience }
let clamd: Clamd
let world: World
let aduanId: string
beforeAll(async () => {
  clamd = await startClamd()
  process.env.CLAMAV_URL = clamd.address
  // Longer than the slow scanner below takes for one piece.
  patience.silentMs = 2000
  world = await newWorld()
})
afterAll(async () => {
  await clamd.leave()
  await world.end()
})
beforeEach(async () => {
  clamd.mood = 'well'
  clamd.scanned.length = 0
  aduanId = await sent(world)
})

const context = (viewer: Viewer = world.pelapor1) => ({
  db: world.db,
  store: world.store,
  viewer,
  now: MONDAY,
})
const infected = async () => Buffer.concat([await jpeg(), Buffer.from(EICAR)])

async function add(content: Buffer): Promise<string> {
  const added = await addLampiran(context(), aduanId, fileOf('foto.jpg', content))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  await examineNow(context(), aduanId, added.id)
  return added.id
}

/** A file in the database: its state, the reason, and its copies. */
async function standing(id: string) {
  const row = await world.db.lampiran.findUniqueOrThrow({ where: { id }, include: { copies: true } })
  const view = (await openCase(world.db, world.admin1, aduanId, MONDAY))?.view.files.find((f) => f.id === id)
  return { status: row.status, refusal: view?.refusal, copies: row.copies.map((copy) => copy.kind).sort() }
}

async function handedOut(id: string, viewer: Viewer): Promise<string> {
  const place = { aduanId, lampiranId: id }
  const kinds = await Promise.all(
    (['BERSIH', 'ASLI', 'PRATINJAU'] as const).map((kind) =>
      openLampiran(world.db, world.store, viewer, place, [kind]),
    ),
  )
  return kinds.some((opened) => opened.kind === 'open') ? 'open' : (kinds[0]?.kind ?? '')
}

it('a file that the scanner passes is ready; the scanner got every byte of the original', async () => {
  const content = await jpeg()
  const id = await add(content)
  expect(await standing(id)).toEqual({ status: 'SIAP', refusal: null, copies: ['ASLI', 'BERSIH'] })
  expect(clamd.scanned.map((file) => file.equals(content))).toEqual([true])
  expect(await handedOut(id, world.admin1)).toBe('open')
})

it('a virus is refused and kept sealed: no clean copy, nothing for staff, not in a bundle', async () => {
  const id = await add(await infected())
  expect(await standing(id)).toEqual({ status: 'DITOLAK', refusal: 'malware', copies: ['ASLI'] })
  expect(await handedOut(id, world.admin1)).toBe('held')
  const bundel = await takeBundel(context(world.admin1), aduanId)
  if (bundel.kind !== 'taken') throw new Error(bundel.kind)
  const chunks: Uint8Array[] = []
  for await (const chunk of bundel.stream) chunks.push(chunk)
  expect(Buffer.concat(chunks).includes('berkas/')).toBe(false)
  expect(Buffer.concat(chunks).includes('Berkas terdeteksi berbahaya')).toBe(true)
})

describe('without a scanner result a file is never called clean, and staff get nothing', () => {
  it.each(['cut', 'nonsense', 'too-long', 'silent'] as const)('a misbehaving scanner (%s)', async (mood) => {
    clamd.mood = mood
    const id = await add(await infected())
    expect(await standing(id)).toMatchObject({ status: 'BELUM_DIPINDAI', refusal: null })
    expect(await handedOut(id, world.admin1)).toBe('held')
  })

  it('a missing scanner; when it returns, the waiting files are scanned', async () => {
    await clamd.leave()
    expect(await scannerAnswers()).toBe(false)
    const good = await add(await jpeg())
    const bad = await add(await infected())
    for (const id of [good, bad]) {
      expect((await standing(id)).status).toBe('BELUM_DIPINDAI')
      expect(await handedOut(id, world.admin1)).toBe('held')
    }
    await examineLeft(context(), aduanId)
    await clamd.comeBack()
    expect(await scannerAnswers()).toBe(true)
    await untilScanned(good)
    await untilScanned(bad)
    expect((await standing(good)).status).toBe('SIAP')
    expect(await standing(bad)).toMatchObject({ status: 'DITOLAK', refusal: 'malware' })
    expect(await handedOut(bad, world.admin1)).toBe('held')
    expect(await handedOut(good, world.admin1)).toBe('open')
  })

  it('opening the case as staff has the clean copy scanned, which is all that they can open', async () => {
    clamd.mood = 'cut'
    const id = await add(await jpeg())
    clamd.mood = 'well'
    await examineNow(context(world.admin1), aduanId, id)
    expect((await standing(id)).status).toBe('SIAP')
    expect(await handedOut(id, world.admin1)).toBe('open')
  })
})

it('a silent scanner is given ten seconds', () => {
  expect(inEarnest).toEqual({ silentMs: 10_000, wholeMs: 60_000 })
})

it('a slow scanner is waited for', async () => {
  clamd.mood = 'slow'
  expect((await standing(await add(await jpeg()))).status).toBe('SIAP')
})

it('a file that breaks during the scan is an error, not a missing scanner', async () => {
  async function* broken() {
    yield Buffer.alloc(10)
    throw new Error('does not open')
  }
  await expect(scan(broken())).rejects.toThrow('does not open')
})

/** Opens the case repeatedly, as people do, until the file is no longer waiting. */
async function untilScanned(id: string): Promise<void> {
  for (let tries = 0; tries < 50; tries += 1) {
    await examineLeft(context(), aduanId)
    if ((await standing(id)).status !== 'BELUM_DIPINDAI') return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
