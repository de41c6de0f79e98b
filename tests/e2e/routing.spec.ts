import { request as client, type Page, type Request } from '@playwright/test'
import { expect, test } from './fixtures'
import { act, MARKER } from './people'

/** A message of pelapor1, as the browser posts it: what a stranger would have to imitate. */
async function messagePost(page: Page, text: string) {
  await page.goto('/dashboard')
  await page.getByRole('link', { name: /^WBS-/ }).first().click()
  await expect(page).toHaveURL(/aduan\/[0-9a-f-]{36}$/)
  const posted = page.waitForRequest(
    (request: Request) => request.method() === 'POST' && 'next-action' in request.headers(),
  )
  await page.getByLabel('Pesan untuk petugas').fill(text)
  await act(page, 'Kirim pesan')
  const request = await posted
  await expect(page.getByText('Pesan terkirim.')).toBeVisible()
  const { 'content-type': type = '', 'next-action': action = '' } = request.headers()
  const body = (request.postDataBuffer() ?? Buffer.alloc(0)).toString('latin1')
  return { path: new URL(page.url()).pathname, type, action, body, origin: new URL(page.url()).origin }
}

const alive = async (page: Page) => {
  const started = Date.now()
  expect((await page.request.get('/api/health')).status()).toBe(200)
  expect(Date.now() - started).toBeLessThan(5000)
}

test('an action that comes from elsewhere, by another method, or in pieces is refused and does nothing', async ({
  as,
}) => {
  test.setTimeout(180_000)
  const page = await as('pelapor1')
  const first = `Pesan asli ${MARKER} ${Date.now()}`
  const { path, type, action, body, origin } = await messagePost(page, first)
  const forged = `Pesan titipan ${Date.now()}`
  const data = Buffer.from(
    body.replaceAll(first, forged).replaceAll(/[0-9a-f-]{36}(?="|\r\n--)/g, '$&'),
    'latin1',
  )
  const own = { 'content-type': type, 'next-action': action, accept: 'text/x-component' }
  const post = (headers: Record<string, string>, to = path, sent: Buffer = data) =>
    page.request.post(to, { headers, data: sent, maxRedirects: 0, timeout: 60_000 })

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
    for (const id of [action.replace(/^(..)..../, '$1ffff'), 'x', '../../etc/passwd', 'a'.repeat(4000)]) {
      const status = (await post({ ...own, origin, 'next-action': id })).status()
      expect(status, id.slice(0, 40)).toBeGreaterThanOrEqual(400)
      expect(status, id.slice(0, 40)).toBeLessThan(500)
    }
    // A plain form of a build that is gone: the browser still has what was typed, one step back.
    const multipart = { [`$ACTION_ID_${'0'.repeat(42)}`]: '', pesan: forged }
    const plain = await page.request.post(path, { headers: { origin }, multipart, maxRedirects: 0 })
    expect(plain.status()).toBe(409)
  })

  await test.step('GET runs nothing, and routes that take posts say so', async () => {
    expect((await page.request.get(path, { headers: { ...own, origin } })).status()).toBe(405)
    for (const route of ['/api/sesi', '/api/periksa-surat', `/api${path}/draf`, `/api${path}/hadir`])
      expect((await page.request.get(route, { maxRedirects: 0 })).status(), route).toBe(405)
  })

  await test.step('bombs: too large, too deep, too many, circular', async () => {
    const megabyte = Buffer.alloc(1024 * 1024 + 1, 'a')
    for (const [headers, sent] of [
      [{ ...own, origin }, megabyte],
      [{ origin, 'content-type': type }, megabyte],
    ] as const)
      expect((await post(headers, path, sent)).status()).toBe(413)
    const line = /boundary=(.+)$/.exec(type)?.[1] ?? ''
    const part = (name: string, value: string) =>
      `--${line}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const form = (...parts: string[]) => Buffer.from(`${parts.join('')}--${line}--\r\n`)
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
      const status = (await post(headers, path, sent)).status()
      // What is no form does not get as far as the framework, which has one answer to a form that it cannot read: 500.
      expect(headers === text ? [415] : [400, 404, 409, 413, 500], name).toContain(status)
      expect(Date.now() - started, name).toBeLessThan(15_000)
      await alive(page)
    }
  })

  await page.reload()
  await expect(page.getByText(first)).toHaveCount(1)
  await expect(page.getByText(forged)).toHaveCount(0)
})

test('a page from before the application was renewed says so, and keeps what was typed', async ({ as }) => {
  const page = await as('pelapor1')
  await page.goto('/dashboard')
  await page.getByRole('link', { name: /^WBS-/ }).first().click()
  const composer = page.getByLabel('Pesan untuk petugas')
  await composer.fill(`Ditulis di halaman lama ${MARKER}`)
  await page.route('**/aduan/*', (route) => {
    const headers = route.request().headers()
    const id = headers['next-action']
    return route.continue(
      id ? { headers: { ...headers, 'next-action': id.replace(/^(..)..../, '$1ffff') } } : {},
    )
  })
  await act(page, 'Kirim pesan')
  await expect(page.getByRole('alert').first()).toContainText(
    'Halaman ini sudah diperbarui sejak Anda membukanya',
  )
  await expect(composer).toHaveValue(`Ditulis di halaman lama ${MARKER}`)
})

test('a protected page is refused in every shape of its address and of asking for it', async ({
  as,
  baseURL,
}) => {
  test.setTimeout(180_000)
  const owner = await as('pelapor1')
  await owner.goto('/dashboard')
  const own = (await owner.getByRole('link', { name: /^WBS-/ }).first().getAttribute('href')) ?? ''
  const foreign = await as('pelapor2')
  const visitor = await client.newContext({ baseURL: baseURL ?? '' })
  const shapes = (path: string) => [
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
  const waysOfAsking: Record<string, string>[] = [
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
  for (const [who, asks] of [
    ['a visitor', visitor],
    ['another reporter', foreign.request],
  ] as const) {
    for (const path of ['/admin', '/telaah', own]) {
      // Each shape as a page and as the router asks; the plain one in every way.
      const tries = shapes(path).flatMap((shape, index) =>
        (index === 0 ? waysOfAsking : waysOfAsking.slice(0, 2)).map((headers) => ({ shape, headers })),
      )
      for (const { shape, headers } of tries) {
        const what = `${shape} ${JSON.stringify(headers)} for ${who}`
        const answer = await asks.get(`${baseURL}${shape}`, { headers, maxRedirects: 0, timeout: 60_000 })
        const text = await answer.text()
        expect(answer.status(), what).toBeLessThan(500)
        // Nothing of the page, in whatever form; where it leads is the entrance or the plain address.
        expect(text, what).not.toMatch(/Antrean|Meja kerja|Pesan untuk petugas|WBS-20\d\d-/)
        // A question without a page (`{}`), or the wire format of "not found"; the same as for an id that never was.
        if (answer.status() === 200) expect(text, what).toMatch(/^\{\}$|NEXT_HTTP_ERROR_FALLBACK;404/)
      }
    }
  }
  await visitor.dispose()
})
