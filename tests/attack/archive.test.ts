import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { recipientKeyIdFor } from '@/lib/aduan/keys/keys'
import { openForDeclaration } from '@/lib/aduan/read/case-head'
import { caseFiles, openLampiran } from '@/lib/bukti/queries'
import { runDaily } from '@/lib/jobs/timers'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { openCase } from '@/lib/kasus/case'
import { requestHandover } from '@/lib/kasus/hand-over/commands'
import { sendPesan } from '@/lib/pesan/commands'
import type { AdminViewer, StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { addCatatan } from '@/lib/telaah/commands'
import { type CompartmentKey, personKeyPair, unwrapKey } from '@/lib/vault/case-keys'
import { openText } from '@/lib/vault/field'
import { reopenByAdmin } from '@/lib/verifikasi/commands'
import { searchCases } from '@/lib/verifikasi/queue/search'
import { closedCase, furtherAdmin, THAT_NIGHT } from '../world/archive'
import { done, once } from '../world/steps'
import { newWorld, type World } from '../world/world'

// Rule 8 of issue K: the accounts of a former team member and of an administrator without a duty are taken
// over a month after a case was closed. They had its keys once and open nothing of it any more.

const asking: { viewer: Viewer | null } = vi.hoisted(() => ({ viewer: null }))
vi.mock('@/lib/platform/session/viewer', () => ({ currentViewer: async () => asking.viewer }))

let world: World
let thieves: Record<string, StaffViewer>
let officer: AdminViewer
let aduanId: string
let lampiranId: string
/** What the thieves kept of the days when they had the case. */
const kept = new Map<string, CompartmentKey[]>()
beforeAll(async () => {
  world = await newWorld()
  const admin3 = await furtherAdmin(world, 'admin3')
  officer = await furtherAdmin(world, 'admin4', { restricted: true })
  ;({ id: aduanId, lampiranId } = await closedCase(world))
  const { telaah1, telaah2, ketua1, admin1 } = world
  thieves = { telaah1, telaah2, ketua1, admin1, admin3 }
  for (const thief of Object.values(thieves)) kept.set(thief.userId, await keysOf(thief))
  await runDaily(world.db, world.store, THAT_NIGHT)
})
afterAll(() => world.end())

const NAMES = ['telaah1', 'telaah2', 'ketua1', 'admin1', 'admin3']
const thiefOf = (name: string): StaffViewer => {
  const found = thieves[name]
  if (!found) throw new Error(name)
  return found
}
const as = (viewer: Viewer) => ({ db: world.db, store: world.store, viewer, now: THAT_NIGHT })

async function keysOf(viewer: StaffViewer): Promise<CompartmentKey[]> {
  const recipientKeyId = await recipientKeyIdFor(viewer, aduanId)
  const wraps = await world.db.keyWrap.findMany({ where: { aduanId, recipientKeyId } })
  const pair = await personKeyPair(viewer.seed)
  return Promise.all(
    wraps.map(({ compartment, epoch, sealed }) =>
      unwrapKey(sealed, { caseId: aduanId, compartment, epoch }, pair),
    ),
  )
}

describe.each(NAMES)('%s, taken over', (name) => {
  it('had the case', () => {
    expect(kept.get(thiefOf(name).userId)?.map(({ ref }) => ref.compartment)).toContain('content')
  })

  it('has no key of it', async () => {
    expect(await keysOf(thiefOf(name))).toEqual([])
  })

  it('opens no page and no file', async () => {
    const viewer = thiefOf(name)
    expect(await openForDeclaration(world.db, viewer, aduanId, THAT_NIGHT)).toBeNull()
    expect(await openCase(world.db, viewer, aduanId, THAT_NIGHT)).toBeNull()
    expect(await caseFiles(world.db, viewer, aduanId)).toBeNull()
    const copy = await openLampiran(world.db, world.store, viewer, { aduanId, lampiranId }, [
      'BERSIH',
      'ASLI',
    ])
    expect(copy.kind).toBe('not-found')
  })

  it('finds it by no word, number or list', async () => {
    const { nomor } = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    for (const term of ['pungutan', nomor ?? '']) {
      const found = await searchCases(world.db, thiefOf(name), { term, within: null }, THAT_NIGHT)
      expect(found?.hits ?? []).toEqual([])
    }
  })

  it('takes no bundle and no case file, and acts on nothing', async () => {
    const viewer = thiefOf(name)
    const body = { recipient: 'Polda', letter: '', reason: 'Diminta.' }
    const text = 'x'
    for (const act of [
      () => takeBundel(as(viewer), aduanId),
      () => requestHandover(as(viewer), { aduanId, ...once, body }),
      () => sendPesan(as(viewer), { aduanId, ...once, text }),
      () => addCatatan(as(viewer), { aduanId, ...once, text }),
      () => reopenByAdmin(as(viewer), { aduanId, ...once, text }),
    ])
      expect((await act()).kind).toBe('not-found')
  })

  it('gets 404 from every route of a case', async () => {
    asking.viewer = thiefOf(name)
    const root = 'app/api/aduan/[id]'
    const routes = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('route.ts'),
    )
    expect(routes.length).toBeGreaterThan(10)
    const some = '00000000-0000-4000-8000-000000000000'
    const params = {
      id: aduanId,
      lampiranId,
      ...Object.fromEntries(
        ['jawabanId', 'dokumenId', 'langkahId', 'berkasId', 'unggahanId'].map((key) => [key, some]),
      ),
    }
    for (const route of routes) {
      const { GET } = await import(join('@', root, route).replace(/^@\//, '../../'))
      if (!GET) continue
      const request = new Request(`http://localhost:3000/api/aduan/${aduanId}/x`)
      const answer = await GET(Object.assign(request, { nextUrl: new URL(request.url) }), {
        params: Promise.resolve(params),
      })
      expect([401, 404], route).toContain(answer.status)
    }
  })
})

it('the kept keys open nothing that is written later', async () => {
  done(await sendPesan(as(world.pelapor1), { aduanId, ...once, text: 'Sesudah diarsipkan.' }))
  const pesan = await world.db.pesan.findFirstOrThrow({ where: { aduanId }, orderBy: { seq: 'desc' } })
  const at = { table: 'pesan', column: 'sealed_body', rowId: pesan.id }
  for (const key of [...kept.values()].flat().filter(({ ref }) => ref.compartment === 'content')) {
    await expect(openText({ ref: key.ref, key: key.key }, at, pesan.sealedBody)).rejects.toThrow()
  }
  const opened = await openCase(world.db, officer, aduanId, THAT_NIGHT)
  expect(opened?.view.messages.at(-1)?.text).toBe('Sesudah diarsipkan.')
})

it('a dump does not tell more than before: who lost it is who held it', async () => {
  const rows = await world.db.bekasPemegang.findMany({ where: { aduanId } })
  expect(rows.map(({ userId }) => userId).sort()).toEqual([...kept.keys()].sort())
})
