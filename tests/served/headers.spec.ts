import { expect, test } from '../e2e/fixtures'
import { makePlaces } from './places'

const UUID = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g

test("every logout clears the browser's data", async ({ client, world }) => {
  const visitor = await client()
  const headers = { origin: world.url }
  for (const cara of ['keluar', 'cepat', '']) {
    const answer = await visitor.post('/api/keluar', { headers, multipart: { cara }, maxRedirects: 0 })
    expect(answer.headers()['clear-site-data'], cara).toBe('"cache", "storage"')
    expect(answer.headers()['cache-control']).toBe('no-store')
  }
})

test('a case page is not stored, sends no referrer and runs only our scripts; a file can only be downloaded', async ({
  client,
  world,
}) => {
  const owner = await client('pelapor2')
  const { of } = await makePlaces(world, owner, 'pelapor2')
  expect((await owner.get(of('/aduan/{id}'))).headers()).toMatchObject({
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cache-control': expect.stringContaining('no-store'),
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; script-src 'nonce-[\w+/=]+' 'strict-dynamic';.*require-trusted-types-for 'script'/,
    ),
  })
  expect((await owner.get(of('/api/aduan/{id}/lampiran/{file}'))).headers()).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment;/),
    'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  })
})

for (const [person, start] of [
  ['pelapor1', '/dashboard'],
  ['admin1', '/admin'],
  ['telaah1', '/telaah'],
  ['ketua1', '/telaah'],
] as const) {
  test(`every page of ${person} has the neutral title, no-store and no-referrer, and an address that reveals nothing`, async ({
    client,
  }) => {
    const asks = await client(person)
    const seen = new Map<string, number>()
    const waiting: string[] = [start]
    while (waiting.length > 0 && seen.size < 60) {
      const path = waiting.shift() ?? start
      const kind = path
        .replace(UUID, '{id}')
        .replace(/\?.*/, '')
        .replace(/\/\d+$/, '/{n}')
      if ((seen.get(kind) ?? 0) >= 2) continue
      seen.set(kind, (seen.get(kind) ?? 0) + 1)
      const response = await asks.get(path)
      if (!response.headers()['content-type']?.includes('text/html')) continue
      const html = await response.text()
      expect(/<title>([^<]*)<\/title>/.exec(html)?.[1], path).toBe('WBS Kalsel')
      expect(response.headers(), path).toMatchObject({
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cache-control': expect.stringContaining('no-store'),
      })
      expect(path).not.toMatch(/WBS-\d/)
      for (const [, href = ''] of html.matchAll(/<a[^>]*href="(\/(?:dashboard|aduan|admin|telaah)[^"#]*)/g))
        waiting.push(href.replaceAll('&amp;', '&'))
    }
    expect(seen.size).toBeGreaterThan(1)
  })
}
