import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../e2e/fixtures'
import { actionId, formOf, part, postOfAction } from './action-post'

const alive = async (client: APIRequestContext) => {
  const started = Date.now()
  expect((await client.get('/api/health')).status()).toBe(200)
  expect(Date.now() - started).toBeLessThan(5000)
}

test('an action from another origin, by another method, or in pieces is refused and does nothing', async ({
  world,
  client,
  kasus,
}) => {
  test.setTimeout(180_000)
  const { id } = await kasus('sent')
  const path = `/aduan/${id}`
  const owner = await client('pelapor1')
  const message = actionId('app/(pelapor)/aduan/[id]/actions.ts', 'sendPesanAction')
  /** A message of pelapor1 as the page posts it: an attacker would have to imitate it. */
  const saying = (pesan: string) =>
    postOfAction(message, [
      ['aduan', id],
      ['pesan', pesan],
    ])
  const { headers: own, body: data } = saying('Pesan titipan')
  const type = own['content-type']
  const origin = world.url
  const post = (headers: Record<string, string>, sent: Buffer = data) =>
    owner.post(path, { headers, data: sent, maxRedirects: 0, timeout: 60_000 })
  const messages = () => world.town.db.pesan.count({ where: { aduanId: id } })

  await test.step('from its own page it goes through', async () => {
    const { headers, body } = saying('Pesan asli')
    expect(await (await post({ ...headers, origin }, body)).text()).toContain('Pesan terkirim.')
    expect(await messages()).toBe(1)
  })

  await test.step('Origin', async () => {
    for (const headers of [
      {},
      { origin: 'null' },
      { origin: 'null', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://jahat.example' },
      { origin: 'https://jahat.example', 'x-forwarded-host': 'jahat.example' },
      { origin: `${origin}.jahat.example` },
      { origin: 'bukan alamat' },
    ])
      expect((await post({ ...own, ...headers })).status(), JSON.stringify(headers)).toBe(403)
  })

  await test.step('an id that is none, and one of a build that is gone', async () => {
    for (const none of [message.replace(/^(..)..../, '$1ffff'), 'x', '../../etc/passwd', 'a'.repeat(4000)]) {
      const status = (await post({ ...own, origin, 'next-action': none })).status()
      expect(status, none.slice(0, 40)).toBeGreaterThanOrEqual(400)
      expect(status, none.slice(0, 40)).toBeLessThan(500)
    }
    // A plain form of a build that is gone: the answer shows the text (tests/attack/flight.spec.ts).
    const multipart = { [`$ACTION_ID_${'0'.repeat(42)}`]: '', pesan: 'Pesan titipan' }
    const plain = await owner.post(path, { headers: { origin }, multipart, maxRedirects: 0 })
    expect(plain.status()).toBe(409)
  })

  await test.step('GET runs nothing, and routes that take posts say so', async () => {
    expect((await owner.get(path, { headers: { ...own, origin } })).status()).toBe(405)
    for (const route of ['/api/sesi', '/api/periksa-surat', `/api${path}/draf`, `/api${path}/hadir`])
      expect((await owner.get(route, { maxRedirects: 0 })).status(), route).toBe(405)
  })

  await test.step('bombs: too large, too deep, too many, circular', async () => {
    const megabyte = Buffer.alloc(1024 * 1024 + 1, 'a')
    for (const headers of [
      { ...own, origin },
      { origin, 'content-type': type },
    ])
      expect((await post(headers, megabyte)).status()).toBe(413)
    const form = (...parts: string[]) => formOf(parts).body
    const flight = { ...own, origin }
    const text = { ...flight, 'content-type': 'text/plain;charset=UTF-8' }
    const bombs: [string, Record<string, string>, Buffer][] = [
      ['deep arrays', text, Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)],
      ['deep objects', text, Buffer.from(`${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`)],
      ['not even JSON', text, Buffer.from('$$$$')],
      ['many arguments', text, Buffer.from(`[${'0,'.repeat(400_000)}0]`)],
      [
        'a circle of references',
        flight,
        form(part('1', '"$@2"'), part('2', '"$@1"'), part('0', '["$1","$2"]')),
      ],
      ['a promise of itself', flight, form(part('0', '"$@0"'))],
      [
        'a reference to a prototype',
        flight,
        form(part('0', '["$1:__proto__:constructor"]'), part('1', '{}')),
      ],
      [
        'a map of maps',
        flight,
        form(part('0', '["$Q1"]'), part('1', `[${'["a","$Q1"],'.repeat(2000)}["a",1]]`)),
      ],
      ['a large number', flight, form(part('0', `["$n${'9'.repeat(300_000)}"]`))],
      ['many fields', flight, form(...Array.from({ length: 7000 }, (_, index) => part(`x${index}`, '1')))],
      ['a form without an end', flight, Buffer.from(part('0', '["$K1"]'))],
    ]
    for (const [name, headers, sent] of bombs) {
      const started = Date.now()
      const status = (await post(headers, sent)).status()
      // The framework, whose answer is 500, sees none of them (tests/attack/flight.spec.ts).
      expect(status, name).toBe(headers === text ? 415 : 400)
      expect(Date.now() - started, name).toBeLessThan(15_000)
      await alive(owner)
    }
  })

  expect(await messages()).toBe(1)
  const page = await (await owner.get(path)).text()
  expect(page).toContain('Pesan asli')
  expect(page).not.toContain('Pesan titipan')
})

/** One address in forms that a proxy, the router or the file system might treat as the same. */
const shapesOf = (path: string) => [
  path,
  `${path}.rsc`,
  `${path}?_rsc=abc`,
  `/${path}`,
  `//${path.slice(1)}/`,
  path.replace(/\/(?=[^/]+$)/, '/%2f'),
  `${path}%2f`,
  path.replace(/^\//, '/%2e/'),
  path.replace(/^\//, '/x/../'),
  path.replace(/^\//, '/.//'),
  path.replace(/[a-z]/, (letter) => letter.toUpperCase()),
  path.replace(/[a-z]/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  `${path};a=b`,
  `/_next/data/x${path}.json`,
  `${path}/opengraph-image`,
]
const WAYS_OF_ASKING: Record<string, string>[] = [
  {},
  { rsc: '1' },
  { rsc: '1', 'next-router-prefetch': '1' },
  { rsc: '1', 'next-router-segment-prefetch': '/_tree' },
  { purpose: 'prefetch', 'x-middleware-prefetch': '1' },
  { 'x-middleware-subrequest': 'middleware:middleware:middleware:middleware:middleware' },
  {
    'x-middleware-subrequest': 'src/middleware:src/middleware:src/middleware:src/middleware:src/middleware',
  },
  { 'x-forwarded-host': 'localhost', 'x-original-url': '/admin', 'x-rewrite-url': '/admin' },
]

for (const who of ['a visitor', 'pelapor2'] as const) {
  test(`a protected page is refused in every form of its address and every kind of request, for ${who}`, async ({
    baseURL,
    client,
    kasus,
  }) => {
    test.setTimeout(180_000)
    const { id } = await kasus('sent')
    const asks = await client(who === 'pelapor2' ? who : [])
    for (const path of ['/admin', '/telaah', `/aduan/${id}`]) {
      // Each form requested as a page and by the router; the plain one in every way.
      const tries = shapesOf(path).flatMap((shape, index) =>
        (index === 0 ? WAYS_OF_ASKING : WAYS_OF_ASKING.slice(0, 2)).map((headers) => ({ shape, headers })),
      )
      for (const { shape, headers } of tries) {
        const what = `${shape} ${JSON.stringify(headers)}`
        const answer = await asks.get(`${baseURL}${shape}`, { headers, maxRedirects: 0, timeout: 60_000 })
        const text = await answer.text()
        expect(answer.status(), what).toBeLessThan(500)
        // Nothing of the page, in any format; a redirect leads to the login page or the plain address.
        expect(text, what).not.toMatch(/Antrean|Meja kerja|Pesan untuk petugas|WBS-20\d\d-/)
        // A response without a page (`{}`), or the wire format of "not found"; the same as for an unknown id.
        if (answer.status() === 200) expect(text, what).toMatch(/^\{\}$|NEXT_HTTP_ERROR_FALLBACK;404/)
      }
    }
  })
}

test('health says its state to everybody, and the reasons on this machine only', async ({
  client,
  world,
}) => {
  const visitor = await client()
  const { db } = world.town
  const letter = { id: randomUUID(), sealed: new Uint8Array([1]), at: new Date(0) }
  await db.surat.create({ data: letter })
  try {
    const here = await visitor.get('/api/health')
    expect(here.status()).toBe(200)
    const { status, troubles } = await here.json()
    expect({ status, troubles }).toMatchObject({
      status: 'degraded',
      troubles: expect.arrayContaining(['mail-late']),
    })
    const away = await visitor.get('/api/health', { headers: { 'x-forwarded-for': '203.0.113.7' } })
    expect(await away.json()).toEqual({ status: 'degraded' })
  } finally {
    await db.surat.delete({ where: { id: letter.id } })
  }
})

test('metrics are for this machine or a token, and tell nobody else that they exist', async ({ client }) => {
  const visitor = await client()
  const here = await visitor.get('/metrics')
  expect(here.headers()['content-type']).toContain('text/plain; version=0.0.4')
  expect(await here.text()).toMatch(/^wbs_trouble\{trouble="database-away"\} 0$/m)
  const away = { 'x-forwarded-for': '203.0.113.7' }
  for (const headers of [
    away,
    { ...away, authorization: 'Bearer ' },
    { ...away, authorization: `Bearer ${'x'.repeat(32)}` },
  ])
    expect((await visitor.get('/metrics', { headers })).status()).toBe(404)
  await visitor.get('/keamanan')
  await visitor.get('/masuk')
  const text = await (await visitor.get('/metrics')).text()
  expect(text).toContain('wbs_http_request_seconds_count{route="/keamanan",status="2xx"}')
  expect(text).toContain('route="reporters"')
  expect(text).not.toContain('route="/masuk"')
})
