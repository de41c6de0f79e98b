import { createHash, randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { MAX_FILE_BYTES } from '@/lib/bukti/rules'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { jpeg } from '../corpus/pictures'
import { sized } from '../world/size'
import { newWorld, type World } from '../world/world'

/** The session's owner; the end-to-end tests cover the session itself. */
const asking: { viewer: Viewer | null } = vi.hoisted(() => ({ viewer: null }))
vi.mock('@/lib/platform/session/viewer', () => ({
  currentViewer: async () => asking.viewer,
  entrance: async () => '/masuk',
}))

const { createDraft } = await import('@/lib/lapor/commands/draft')
const { store } = await import('@/lib/platform/storage/store')
const form = await import('@/app/api/aduan/[id]/lampiran/route')
const download = await import('@/app/api/aduan/[id]/lampiran/[lampiranId]/route')
const begin = await import('@/app/api/aduan/[id]/unggahan/route')
const parts = await import('@/app/api/aduan/[id]/unggahan/[unggahanId]/route')
const bundel = await import('@/app/api/aduan/[id]/bundel/route')
const handover = await import('@/app/api/aduan/[id]/penyerahan/route')
const { handoverApproved } = await import('../world/steps')
const { answers } = await import('../fixtures/aduan')

const ORIGIN = 'http://localhost:3000'
const MB = 1024 * 1024
let world: World
let draftId: string
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())
beforeEach(async () => {
  asking.viewer = world.pelapor1
  draftId = await createDraft({ db: world.db, viewer: world.pelapor1, now: new Date() }, answers())
})

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
/** Everything stored: blobs of the store and rows of the draft. */
async function stored() {
  const blobs = await store().olderThan('lampiran', new Date(Date.now() + 60_000))
  const rows = { where: { aduanId: draftId } }
  return {
    blobs: blobs.length,
    files: await world.db.lampiran.count(rows),
    uploads: await world.db.unggahan.count(rows),
  }
}

/**
 * A form with one file, as a browser without JavaScript sends it; `until` truncates it, `fails` breaks it
 * like a lost network.
 */
function posted(name: string, content: Buffer, { until = 1, fails = false, origin = ORIGIN } = {}): Request {
  const line = 'batas-7d1'
  const head = `--${line}\r\ncontent-disposition: form-data; name="berkas"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`
  const whole = Buffer.concat([Buffer.from(head), content, Buffer.from(`\r\n--${line}--\r\n`)])
  const bytes = whole.subarray(0, Math.floor(whole.length * until))
  let at = 0
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at < bytes.length) controller.enqueue(new Uint8Array(bytes.subarray(at, at + 64 * 1024)))
      else if (fails) controller.error(new Error('connection lost'))
      else controller.close()
      at += 64 * 1024
    },
  })
  return new Request(`${ORIGIN}/api/aduan/${draftId}/lampiran?dari=draf`, {
    method: 'POST',
    headers: { origin, 'content-type': `multipart/form-data; boundary=${line}` },
    body,
    duplex: 'half',
  } as RequestInit)
}

async function send(request: Request, id = draftId) {
  const response = await form.POST(request, { params: Promise.resolve({ id }) })
  return {
    status: response.status,
    outcome: new URL(response.headers.get('location') ?? '/', ORIGIN).searchParams.get('unggah'),
  }
}

async function fetched(lampiranId: string, query = '?salinan=asli') {
  const address = `${ORIGIN}/api/aduan/${draftId}/lampiran/${lampiranId}${query}`
  return download.GET(new Request(address), { params: Promise.resolve({ id: draftId, lampiranId }) })
}

const onlyFile = () => world.db.lampiran.findFirstOrThrow({ where: { aduanId: draftId } })

describe('by a plain form', () => {
  it.each(sized([20], [9.9, 10, 10.5, 20]))('%f MB arrive with exactly their bytes', async (mb) => {
    // A photo with a long tail is accepted as a photo.
    const photo = await jpeg()
    const content = Buffer.concat([photo, randomBytes(Math.round(mb * MB) - photo.length)])
    expect(await send(posted('foto.jpg', content))).toEqual({ status: 303, outcome: 'ok' })
    const response = await fetched((await onlyFile()).id)
    expect(response.headers.get('content-length')).toBe(String(content.length))
    expect(sha256(Buffer.from(await response.arrayBuffer()))).toBe(sha256(content))
  })

  it.each<[string, () => Request, string]>([
    ['one byte too many', () => posted('foto.jpg', randomBytes(MAX_FILE_BYTES + 1)), 'too-large'],
    [
      'a connection lost halfway',
      () => posted('foto.jpg', randomBytes(MB), { until: 0.5, fails: true }),
      'failed',
    ],
    ['a truncated file', () => posted('foto.jpg', randomBytes(MB), { until: 0.5 }), 'failed'],
    ['an empty file', () => posted('foto.jpg', Buffer.alloc(0)), 'empty'],
  ])('%s: nothing is stored, and the person is told', async (_what, request, outcome) => {
    const before = await stored()
    expect(await send(request())).toEqual({ status: 303, outcome })
    expect(await stored()).toEqual(before)
  })

  it.each<[string, string]>([
    ['../../../etc/passwd.jpg', 'passwd.jpg'],
    ['C:\\\\Users\\\\budi\\\\foto.jpg', 'foto.jpg'],
    ['foto\u202Egpj.exe.jpg', 'fotogpj.exe.jpg'],
    ['a\u0000b.jpg', 'ab.jpg'],
    ['.jpg', 'jpg'],
    ['foto.jpg.html', 'foto.jpg.html'],
    [`${'n'.repeat(400)}.jpg`, `${'n'.repeat(100)}…${'n'.repeat(12)}.jpg`],
  ])('a name like %j is never a path, and is served as a sandboxed download', async (name, shown) => {
    expect(await send(posted(name, await jpeg()))).toEqual({ status: 303, outcome: 'ok' })
    const keys = await world.db.salinan.findMany({ where: { lampiran: { aduanId: draftId } } })
    for (const { storageKey } of keys) expect(storageKey).toMatch(/^lampiran\/[A-Za-z0-9_-]{20,}$/)
    const response = await fetched((await onlyFile()).id)
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="berkas"; filename*=UTF-8''${encodeURIComponent(shown)}`,
    )
    expect(response.headers.get('content-type')).toBe('application/octet-stream')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
  })

  it('HTML named as a photo has no clean copy; its original is kept for its sender alone', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>')
    await send(posted('foto.jpg', page))
    const { id, status } = await onlyFile()
    expect(status).toBe('BELUM_DIPINDAI')
    const copies = await world.db.salinan.findMany({ where: { lampiranId: id } })
    expect(copies.map(({ kind, compartment }) => [kind, compartment])).toEqual([['ASLI', 'identity']])
    expect((await fetched(id, '')).status).toBe(404)
    expect(Buffer.from(await (await fetched(id)).arrayBuffer())).toEqual(page)
  })

  it('a file that is missing in the store gives a plain sentence, not an empty answer', async () => {
    await send(posted('foto.jpg', await jpeg()))
    const { id } = await onlyFile()
    const { storageKey } = await world.db.salinan.findFirstOrThrow({
      where: { lampiranId: id, kind: 'ASLI' },
    })
    await store().remove(storageKey)
    const response = await fetched(id)
    expect(response.status).toBe(500)
    expect(await response.text()).toContain('rusak atau hilang')
  })

  it('is refused from another origin, without a session and for the draft of another person', async () => {
    const before = await stored()
    expect((await send(posted('foto.jpg', await jpeg(), { origin: 'https://jahat.example' }))).status).toBe(
      403,
    )
    asking.viewer = null
    expect((await send(posted('foto.jpg', await jpeg()))).status).toBe(303)
    asking.viewer = world.pelapor2
    expect((await send(posted('foto.jpg', await jpeg()))).status).toBe(404)
    expect(await stored()).toEqual(before)
  })
})

describe('resumable', () => {
  const TUS = { 'tus-resumable': '1.0.0', origin: ORIGIN }
  const base64 = (text: string) => Buffer.from(text).toString('base64')

  async function announced(length: number, { name = 'foto.jpg', hash = '' } = {}): Promise<Response> {
    const metadata = `filename ${base64(name)}${hash ? `,sha256 ${base64(hash)}` : ''}`
    const request = new Request(`${ORIGIN}/api/aduan/${draftId}/unggahan`, {
      method: 'POST',
      headers: { ...TUS, 'upload-length': String(length), 'upload-metadata': metadata },
    })
    return begin.POST(request, { params: Promise.resolve({ id: draftId }) })
  }
  const idOf = (response: Response) => response.headers.get('location')?.split('/').at(-1) ?? ''

  async function patch(unggahanId: string, at: number, content: Buffer, claimed = content.length) {
    const request = new Request(`${ORIGIN}/api/aduan/${draftId}/unggahan/${unggahanId}`, {
      method: 'PATCH',
      headers: {
        ...TUS,
        'content-type': 'application/offset+octet-stream',
        'upload-offset': String(at),
        'content-length': String(claimed),
      },
      body: new Uint8Array(content),
    })
    const response = await parts.PATCH(request, { params: Promise.resolve({ id: draftId, unggahanId }) })
    return { status: response.status, offset: Number(response.headers.get('upload-offset')) }
  }
  async function asked(unggahanId: string) {
    const request = new Request(`${ORIGIN}/api/aduan/${draftId}/unggahan/${unggahanId}`, {
      method: 'HEAD',
      headers: { 'tus-resumable': '1.0.0' },
    })
    const response = await parts.HEAD(request, { params: Promise.resolve({ id: draftId, unggahanId }) })
    return { status: response.status, offset: Number(response.headers.get('upload-offset')) }
  }

  it('20 MB, interrupted at half, queried, resumed: the same bytes', async () => {
    const content = randomBytes(20 * MB)
    const response = await announced(content.length, { hash: sha256(content) })
    expect(response.status).toBe(201)
    const id = idOf(response)
    expect(await patch(id, 0, content.subarray(0, 10 * MB))).toEqual({ status: 204, offset: 10 * MB })
    expect((await stored()).files).toBe(0)
    const { offset } = await asked(id)
    expect(offset).toBe(10 * MB)
    expect(await patch(id, offset, content.subarray(offset))).toEqual({ status: 204, offset: 20 * MB })
    const row = await world.db.lampiran.findUniqueOrThrow({ where: { id }, include: { copies: true } })
    expect(row.copies.filter((copy) => copy.kind === 'ASLI')).toHaveLength(1)
    expect((await stored()).uploads).toBe(0)
  })

  it.each<[string, number]>([
    ['one byte too many', MAX_FILE_BYTES + 1],
    ['nothing', 0],
  ])('announcing %s is refused before any byte arrives', async (_what, length) => {
    const before = await stored()
    expect((await announced(length, { name: 'foto.jpg' })).status).toBe(413)
    expect(await stored()).toEqual(before)
  })

  it("bytes at another offset than the server's are refused", async () => {
    const id = idOf(await announced(1000))
    const before = await stored()
    expect((await patch(id, 500, randomBytes(500))).status).toBe(409)
    expect(await stored()).toEqual(before)
    expect((await asked(id)).offset).toBe(0)
  })

  it('bytes beyond the announced length are refused, and no partial file is created', async () => {
    const id = idOf(await announced(1000))
    const { status } = await patch(id, 0, randomBytes(1500))
    expect([204, 413]).toContain(status)
    const row = await world.db.lampiran.findUnique({ where: { id } })
    if (row) expect((await fetched(id)).headers.get('content-length') ?? '1000').toBe('1000')
  })

  it('a file that differs from the announced one is refused, and its bytes are deleted', async () => {
    const content = randomBytes(600_000)
    const id = idOf(await announced(content.length, { hash: sha256(randomBytes(5)) }))
    const before = await stored()
    expect((await patch(id, 0, content)).status).toBe(422)
    expect(await stored()).toEqual({ ...before, uploads: before.uploads - 1 })
  })

  it('does not exist for anybody else', async () => {
    const id = idOf(await announced(1000))
    asking.viewer = world.pelapor2
    expect((await asked(id)).status).toBe(404)
    expect((await patch(id, 0, randomBytes(10))).status).toBe(404)
    expect((await announced(1000)).status).toBe(404)
  })
})

it('the bundle does not exist for the reporter, leads a visitor to the login, and is an unknown id for others', async () => {
  const get = (id: string) =>
    bundel.GET(new Request(`${ORIGIN}/api/aduan/${id}/bundel`), { params: Promise.resolve({ id }) })
  const unknown = await get('00000000-0000-4000-8000-000000000000')
  for (const viewer of [world.pelapor1, world.admin1, world.telaah3]) {
    asking.viewer = viewer
    const response = await get(draftId)
    expect([response.status, await response.text()]).toEqual([404, await unknown.clone().text()])
  }
  asking.viewer = null
  expect((await get(draftId)).status).toBe(303)
})

describe('downloads of a whole case', () => {
  /** A session of this person, with the password typed this many minutes ago. */
  async function sessionOf(viewer: Viewer, minutesAgo: number): Promise<Viewer> {
    const sidHash = new Uint8Array(randomBytes(32))
    const at = new Date(Date.now() - minutesAgo * 60_000)
    const end = new Date(Date.now() + 3600_000)
    const row = { sidHash, userId: viewer.userId, sealedSeed: new Uint8Array(1), expiresAt: end }
    await world.db.session.create({ data: { ...row, lastSeenAt: at, passwordAt: at } })
    return { ...viewer, sidHash }
  }
  const routes = { bundel, penyerahan: handover }

  it.each([
    ['bundel', 'bundelTaken', (id: string) => `/admin/aduan/${id}/bukti`],
    ['penyerahan', 'handoverTaken', (id: string) => `/admin/aduan/${id}/penyerahan`],
  ] as const)(
    '%s asks for the password first, and leaves no trace until it is typed',
    async (name, kind, page) => {
      const id = await handoverApproved(world, new Date())
      const get = async () => {
        const request = new Request(`${ORIGIN}/api/aduan/${id}/${name}`)
        const response = await routes[name].GET(request, { params: Promise.resolve({ id }) })
        await response.body?.cancel()
        return response
      }
      const taken = () => world.db.peristiwa.count({ where: { aduanId: id, kind } })
      asking.viewer = await sessionOf(world.admin1, 6)
      const asked = await get()
      expect(asked.status).toBe(303)
      expect(asked.headers.get('location')).toBe(`/akun/konfirmasi?ke=${encodeURIComponent(page(id))}`)
      expect(await taken()).toBe(0)
      // Where nothing exists, the password is not asked for either.
      for (const viewer of [world.pelapor1, world.telaah3]) {
        asking.viewer = await sessionOf(viewer, 6)
        expect((await get()).status).toBe(404)
      }
      asking.viewer = await sessionOf(world.admin1, 1)
      expect((await get()).status).toBe(200)
      expect(await taken()).toBe(1)
    },
  )
})
