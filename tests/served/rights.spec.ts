import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../e2e/fixtures'
import type { BrowserWorld } from '../e2e/world'
import { footprint } from '../world/steps'
import { actionId, postOfAction } from './action-post'
import { makePlaces, type Places, TUS } from './places'
import { PEOPLE, POSTS, ROUTES } from './routes'

const made = new Map<BrowserWorld, Promise<Places>>()

/** The things of pelapor1, created once per world. */
function placesOf(world: BrowserWorld, owner: APIRequestContext): Promise<Places> {
  const places = made.get(world) ?? makePlaces(world, owner)
  made.set(world, places)
  return places
}

test('every page and route has a row in the matrix of rights', () => {
  const found = readdirSync(join(process.cwd(), 'app'), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(page\.tsx|route\.ts)$/.test(name))
    .map((name) => name.replaceAll('\\', '/'))
  expect(found.sort()).toEqual([...Object.keys(ROUTES), ...POSTS].sort())
})

/** Requests every address, one after another; returns the statuses as a table. */
async function table(client: APIRequestContext, paths: Record<string, string>, origin: string) {
  const seen: Record<string, string> = {}
  for (const [route, path] of Object.entries(paths)) {
    const response = await client.get(path, { maxRedirects: 0 })
    const to = response.headers().location?.replace(origin, '') ?? ''
    seen[route] = `${response.status()} ${to}`.trim()
  }
  return seen
}

const rows = Object.entries(ROUTES)
const closed = rows.filter(([, { may }]) => may !== 'everybody')

test(`a visitor sees what the matrix says, ${rows.length} pages and routes`, async ({ world, client }) => {
  const places = await placesOf(world, await client('pelapor1'))
  const paths = Object.fromEntries(rows.map(([route, { path }]) => [route, places.of(path)]))
  const expected = rows.map(([route, { may, visitor = '303 /masuk' }]) => [
    route,
    may === 'everybody' ? '200' : visitor,
  ])
  expect(await table(await client(), paths, world.url)).toEqual(Object.fromEntries(expected))
})

for (const person of PEOPLE) {
  test(`${person} sees what the matrix says, ${closed.length} pages and routes`, async ({
    world,
    client,
  }) => {
    const places = await placesOf(world, await client('pelapor1'))
    const paths = Object.fromEntries(closed.map(([route, { path }]) => [route, places.of(path)]))
    const expected = closed.map(([route, { may }]) => [route, may.includes(person) ? '200' : '404'])
    expect(await table(await client(person), paths, world.url)).toEqual(Object.fromEntries(expected))
  })
}

const pdf = { name: 'a.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4 x') }
const completion = { tahap: 'kirim', 'jawaban.0': 'ditimpa', keterangan: 'ditimpa' }

/** The routes of a case that accept posts, as curl would post to them. */
const WRITES: [path: string, post: { headers?: object; multipart?: Record<string, string | typeof pdf> }][] =
  [
    ['draf', { multipart: { langkah: '1', ringkasan: 'ditimpa' } }],
    ['hadir', {}],
    ['jawaban', { multipart: { diterima: 'ditimpa', revisi: '0' } }],
    ['lampiran', { multipart: { berkas: pdf } }],
    ['berkas-kerja', { multipart: { berkas: pdf } }],
    ['unggahan', { headers: { ...TUS, 'upload-length': '9' } }],
    ['kelengkapan', { multipart: completion }],
    ['kelengkapan', { multipart: { ...completion, 'berkas.0': pdf } }],
  ]

/** Asks for the state of an upload, sends a part of it, cancels it. */
async function meddle(client: APIRequestContext, upload: string, origin: string) {
  const seen: Record<string, number> = {}
  for (const method of ['HEAD', 'PATCH', 'DELETE']) {
    const headers = { ...TUS, origin, 'upload-offset': '0' }
    const data = method === 'PATCH' ? { data: Buffer.from('penyusup!') } : {}
    seen[method] = (await client.fetch(upload, { method, headers, ...data })).status()
  }
  return seen
}

for (const person of ['pelapor2', 'telaah3'] as const) {
  test(`${person} writes nothing into the cases of pelapor1, by ${WRITES.length} posts each and by uploads`, async ({
    world,
    client,
  }) => {
    const owner = await client('pelapor1')
    const { id, draft, upload } = await placesOf(world, owner)
    const before = [await footprint(world.town, id), await footprint(world.town, draft)]
    const other = await client(person)
    for (const target of [id, draft]) {
      for (const [path, { headers, multipart }] of WRITES) {
        const answer = await other.post(`/api/aduan/${target}/${path}`, {
          headers: { origin: world.url, ...headers },
          ...(multipart ? { multipart } : {}),
          maxRedirects: 0,
        })
        expect(answer.status(), `${path} of ${target}`).toBe(404)
      }
    }
    const id36 = /[0-9a-f-]{36}$/
    const unknown = upload.replace(id36, '00000000-0000-4000-8000-000000000000')
    for (const address of [upload, unknown, upload.replace(id36, 'x')]) {
      const nothing = { HEAD: 404, PATCH: 404, DELETE: 404 }
      expect(await meddle(other, address, world.url), address).toEqual(nothing)
    }
    expect(await uploadedOf(owner, upload)).toBe('0')
    expect([await footprint(world.town, id), await footprint(world.town, draft)]).toEqual(before)
  })
}

test('a visitor cannot reach the upload of pelapor1', async ({ world, client }) => {
  const owner = await client('pelapor1')
  const { upload } = await placesOf(world, owner)
  expect(await meddle(await client(), upload, world.url)).toEqual({ HEAD: 401, PATCH: 401, DELETE: 401 })
  expect(await uploadedOf(owner, upload)).toBe('0')
})

/** The number of received bytes of an upload, as its owner is told. */
async function uploadedOf(owner: APIRequestContext, upload: string): Promise<string | undefined> {
  return (await owner.fetch(upload, { method: 'HEAD', headers: TUS })).headers()['upload-offset']
}

test('posts from other origins are refused, with any cookie', async ({ client }) => {
  const pelapor2 = await client('pelapor2')
  for (const headers of [{}, { origin: 'https://jahat.example' }, { origin: 'null' }]) {
    for (const path of [
      '/dashboard',
      '/api/keluar',
      '/api/sesi',
      '/api/aduan/x/draf',
      '/api/lapor/draf',
      '/api/aduan/x/jawaban',
      '/api/periksa-surat',
      '/api/aduan/x/lampiran',
      '/api/aduan/x/unggahan',
      '/api/aduan/x/kelengkapan',
      '/api/aduan/x/berkas-kerja',
      '/api/aduan/x/hadir',
      '/api/antrean',
    ]) {
      expect((await pelapor2.post(path, { headers, form: { a: '1' } })).status(), path).toBe(403)
    }
    expect((await pelapor2.put('/api/sesi', { headers, form: { a: '1' } })).status()).toBe(403)
  }
  expect((await pelapor2.get('/dashboard')).status()).toBe(200)
})

test('only staff make a search ready', async ({ world, client }) => {
  const post = async (who?: Parameters<typeof client>[0]) => {
    const answer = await (await client(who)).post('/api/antrean', { headers: { origin: world.url } })
    return answer.status()
  }
  expect(await post()).toBe(401)
  expect(await post('pelapor1')).toBe(404)
  for (const person of ['admin1', 'telaah1', 'ketua1'] as const) expect(await post(person), person).toBe(204)
})

test("an action replayed with another person's cookies changes nothing", async ({ world, client, kasus }) => {
  const { id } = await kasus('sent')
  const action = actionId('app/(pelapor)/aduan/[id]/actions.ts', 'sendPesanAction')
  const send = async (from: APIRequestContext, pesan: string) => {
    const { headers, body } = postOfAction(action, [
      ['aduan', id],
      ['pesan', pesan],
    ])
    const all = { ...headers, origin: world.url }
    const answer = await from.post(`/aduan/${id}`, { headers: all, data: body, maxRedirects: 0 })
    return (await answer.text()).includes('Pesan terkirim.')
  }
  const messages = () => world.town.db.pesan.count({ where: { aduanId: id } })
  const owner = await client('pelapor1')
  expect(await send(owner, 'Pesan pertama dari pemilik')).toBe(true)
  expect(await messages()).toBe(1)
  const before = await footprint(world.town, id)
  for (const person of ['pelapor2', 'telaah3', 'admin1'] as const)
    expect(await send(await client(person), 'Pesan pertama dari orang X'), person).toBe(false)
  expect(await footprint(world.town, id)).toBe(before)
  const page = await (await owner.get(`/aduan/${id}`)).text()
  expect(page).toContain('Pesan pertama dari pemilik')
  expect(page).not.toContain('Pesan pertama dari orang X')
})

test('only the holder of a session, live or ended, keeps typed text, and only for an own page', async ({
  world,
  client,
}) => {
  const headers = { origin: world.url }
  const kept = async (who: APIRequestContext, halaman: string) => {
    const answer = await who.put('/api/sesi', { headers, form: { halaman, pesan: 'Tulisan' } })
    return [answer.status(), answer.headers()['set-cookie']?.includes('__Host-wbs-simpan=') ?? false]
  }
  expect(await kept(await client(), '/dashboard')).toEqual([401, false])
  const session = await world.signIn('pelapor1')
  expect(await kept(await client(session), '/dashboard')).toEqual([204, false])
  const leaving = await client(session)
  await leaving.post('/api/keluar', { headers, multipart: { cara: 'keluar' }, maxRedirects: 0 })
  expect(await kept(await client(session), '/dashboard')).toEqual([204, true])
  for (const page of ['https://jahat.example/', '//jahat.example', ''])
    expect(await kept(await client(session), page), page).toEqual([400, false])
})

test('after "Keluar" the old cookies open nothing: page, file or action', async ({ world, client }) => {
  const { of } = await placesOf(world, await client('pelapor1'))
  const session = await world.signIn('pelapor1')
  const page = await client(session)
  expect((await page.get('/dashboard', { maxRedirects: 0 })).status()).toBe(200)
  const headers = { origin: world.url }
  const left = await page.post('/api/keluar', { headers, multipart: { cara: 'keluar' }, maxRedirects: 0 })
  expect(left.headers().location).toBe('/masuk')
  const old = await client(session)
  for (const path of ['/dashboard', of('/aduan/{id}'), of('/api/aduan/{id}/lampiran/{file}')]) {
    const answer = await old.get(path, { maxRedirects: 0 })
    expect(answer.headers().location?.replace(world.url, ''), path).toBe('/masuk')
  }
  expect((await old.post('/api/sesi', { headers })).status()).toBe(401)
  const action = actionId('app/(pelapor)/aduan/[id]/actions.ts', 'sendPesanAction')
  const before = await footprint(world.town, of('{id}'))
  const sent = postOfAction(action, [
    ['aduan', of('{id}')],
    ['pesan', 'Terlambat'],
  ])
  await old.post(of('/aduan/{id}'), {
    headers: { ...sent.headers, ...headers },
    data: sent.body,
    maxRedirects: 0,
  })
  expect(await footprint(world.town, of('{id}'))).toBe(before)
})
