import { expect, test } from '../e2e/fixtures'
import { actionId, multipart, postOfAction } from '../served/action-post'
import { ROUTES } from '../served/routes'
import { LONG } from '../world/size'
import { footprint } from '../world/steps'
import { ask, cookieOf } from './raw-request'

// Rule 5, and the edges of the server: every answer keeps its headers, and nothing that a stranger sends is a
// fault of ours.

const LOGIN = ['app/(akun)/masuk/actions.ts', 'logInAction'] as const
const ODD_NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '__defineGetter__']

test('every answer has a policy, also where the middleware does not run', async ({ world }) => {
  for (const path of [
    '/api/x',
    '/api/aduan/x',
    '/api',
    '/icon.svgx',
    '/robots.txtx',
    '/favicon.icox',
    '/_next/x',
    '/_next/static/x',
    '/_next/image?url=x',
    '/.well-known/x',
    '/api/health',
  ]) {
    const { headers } = await ask(world.url, path)
    const policies = headers
      .split('\n')
      .filter((_, at, all) => /^content-security-policy$/i.test(all[at - 1] ?? ''))
    expect(policies.length, path).toBe(1)
    expect(policies[0], path).toMatch(/^default-src 'none';/)
    expect(policies[0], path).toContain("frame-ancestors 'none'")
  }
})

test('a field named like a part of every object is a field and no fault', async ({ world, kasus }) => {
  const { id } = await kasus('draft')
  const cookie = cookieOf(await world.signIn('pelapor1'))
  const odd = ODD_NAMES.map((name): [string, string] => [name, 'isi'])
  const login = postOfAction(actionId(...LOGIN), [...odd, ['identifier', 'tidak.ada'], ['password', 'salah']])
  const origin = world.url
  const answer = await ask(world.url, '/masuk', {
    method: 'POST',
    ...login,
    headers: { ...login.headers, origin },
  })
  expect(answer.status).toBe(200)
  expect(answer.body).not.toContain('Ada masalah di sistem kami')
  const nested = odd.flatMap(([name, value]): [string, string][] => [
    [name, value],
    [`terlapor.${name}.nama`, value],
    [`saksi.0.${name}`, value],
  ])
  const draft = multipart([...nested, ['langkah', '3'], ['tab', 'x'], ['urut', '1']])
  const saved = await ask(world.url, `/api/aduan/${id}/draf`, {
    method: 'POST',
    ...draft,
    headers: { ...draft.headers, origin, cookie },
  })
  expect(saved.status).toBeLessThan(500)
})

test('fields that no form of ours has, named like columns, change nothing', async ({ world, kasus }) => {
  const { id } = await kasus('draft')
  const { db } = world.town
  const origin = world.url
  const columns: [string, string][] = [
    ['id', '00000000-0000-4000-8000-000000000000'],
    ['status', 'SELESAI'],
    ['nomor', 'WBS-1'],
    ['ownerTag', 'x'],
    ['owner_tag', 'x'],
    ['nextDueOn', '2030-01-01'],
    ['adminId', 'x'],
    ['timId', 'x'],
    ['role', 'ADMIN'],
    ['approvesIdentity', 'true'],
    ['handlesRestricted', 'on'],
    ['demo', 'true'],
  ]
  // What a save writes are sealed values and its version.
  const plain = async () => {
    const row = await db.aduan.findUniqueOrThrow({ where: { id } })
    return Object.entries(row).filter(([name]) => !/^sealed|^version$/.test(name))
  }
  const before = await plain()
  const cookie = cookieOf(await world.signIn('pelapor1'))
  const draft = multipart([
    ...columns,
    ['ringkasan', 'Pungutan di loket'],
    ['langkah', '1'],
    ['tab', 'x'],
    ['urut', '1'],
  ])
  const headers = { ...draft.headers, origin, cookie }
  const saved = await ask(world.url, `/api/aduan/${id}/draf`, { method: 'POST', body: draft.body, headers })
  expect(saved.status).toBe(200)
  expect(await plain()).toEqual(before)

  const username = `biasa.${id.slice(0, 8)}`
  const post = postOfAction(actionId('app/(akun)/daftar/actions.ts', 'registerAction'), [
    ...columns,
    ['nama_tampilan', 'Enggang'],
    ['username', username],
    ['password', 'perahu jukung di pasar terapung'],
    ['setuju', 'ya'],
  ])
  await ask(world.url, '/daftar', { method: 'POST', body: post.body, headers: { ...post.headers, origin } })
  const { role, approvesIdentity, handlesRestricted, demo } = await db.user.findFirstOrThrow({
    where: { username },
  })
  expect({ role, approvesIdentity, handlesRestricted, demo }).toEqual({
    role: 'PELAPOR',
    approvesIdentity: false,
    handlesRestricted: false,
    demo: false,
  })
})

test('a forged Host changes no link and breaks nothing', async ({ world }) => {
  for (const host of [
    'jahat.example',
    'jahat.example:99999',
    '[',
    'a b',
    '',
    'jahat.example/x',
    '@jahat.example',
  ]) {
    for (const path of ['/', '/masuk', '/dashboard', '/keterangan/x', '/api/health']) {
      for (const headers of [
        { host },
        { 'x-forwarded-host': host },
        { host, 'x-forwarded-proto': 'https' },
      ]) {
        const answer = await ask(world.url, path, { headers })
        const how = `${path} ${JSON.stringify(headers)}`
        expect(answer.status, how).toBeLessThan(500)
        expect(answer.body + answer.headers, how).not.toContain('jahat.example')
      }
    }
  }
})

test('a post arrives whatever name and port the proxy passes on', { tag: LONG }, async ({ world }) => {
  const { port } = new URL(world.url)
  for (const headers of [
    {},
    { host: 'localhost' },
    { host: 'localhost', 'x-forwarded-host': 'localhost' },
    { host: `127.0.0.1:${port}`, 'x-forwarded-host': 'localhost', 'x-forwarded-proto': 'https' },
    { host: 'dalam.lokal:8080' },
  ] as Record<string, string>[]) {
    const login = postOfAction(actionId(...LOGIN), [
      ['identifier', `tidak.ada.${Object.values(headers).join('.')}`],
      ['password', 'salah'],
    ])
    const answer = await ask(world.url, '/masuk', {
      method: 'POST',
      body: login.body,
      headers: { ...login.headers, origin: world.url, ...headers },
    })
    expect(answer.status, JSON.stringify(headers)).toBe(200)
    expect(answer.body, JSON.stringify(headers)).toContain('tidak cocok')
  }
})

test('a dead link of an office is 404 behind a proxy that ends TLS', async ({ world }) => {
  const headers = { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'wbs.example.go.id' }
  for (const path of ['/keterangan/x', `/keterangan/${'a'.repeat(43)}`])
    expect((await ask(world.url, path, { headers })).status, path).toBe(404)
})

test('NUL, lone surrogates and broken escapes in any address are no fault', { tag: LONG }, async ({
  world,
}) => {
  test.setTimeout(240_000)
  const people = await Promise.all(
    (['pelapor1', 'admin1', 'ketua1'] as const).map(async (who) => cookieOf(await world.signIn(who))),
  )
  // By day every third route; what takes an address apart is the same for all.
  for (const { path } of Object.values(ROUTES)) {
    const asked = [
      `${path.split('?')[0]?.replaceAll(/\{\w+\}/g, '%00')}?q=%00&cari=a%00&hal=%ED%A0%80&id=%00&pada=%00`,
    ]
    if (path.includes('{')) {
      for (const odd of ['%E0%A4%A', 'x', '------------------------------------', '%F0%9F%90%92'])
        asked.push(path.replaceAll(/\{\w+\}/g, odd))
    }
    for (const address of asked)
      for (const cookie of people) {
        const { status } = await ask(world.url, address, { headers: { cookie, accept: 'text/html' } })
        expect(status, address).toBeLessThan(500)
        if (address.startsWith('/api/kabar')) break
      }
  }
})

test('NUL in a login name is a wrong name', async ({ world }) => {
  const login = postOfAction(actionId(...LOGIN), [
    ['identifier', 'pelapor1\u0000'],
    ['password', 'salah\u0000'],
  ])
  const headers = { ...login.headers, origin: world.url }
  const answer = await ask(world.url, '/masuk', { method: 'POST', body: login.body, headers })
  expect(answer.status).toBe(200)
  expect(answer.body).not.toContain('Ada masalah di sistem kami')
})

test('reading an address changes nothing: leaving needs a post', async ({ world }) => {
  const cookie = cookieOf(await world.signIn('pelapor1'))
  for (const more of [
    {},
    { 'sec-purpose': 'prefetch' },
    { purpose: 'prefetch' },
    { 'next-router-prefetch': '1' },
  ]) {
    const headers = { cookie, 'sec-fetch-site': 'same-origin', ...more }
    for (const method of ['GET', 'HEAD']) {
      const answer = await ask(world.url, '/api/keluar', { method, headers })
      expect(answer.status).toBe(405)
    }
  }
  expect((await ask(world.url, '/dashboard', { headers: { cookie } })).status).toBe(200)
})

const ODD_METHODS = [
  'TRACE',
  'TRACK',
  'DEBUG',
  'OPTIONS',
  'PUT',
  'PATCH',
  'DELETE',
  'PROPFIND',
  'LOCK',
  'PURGE',
]

test('TRACE and other odd methods repeat nothing, change nothing, and are no fault', async ({
  world,
  kasus,
}) => {
  const { id } = await kasus('sent')
  const cookie = cookieOf(await world.signIn('pelapor1'))
  const before = await footprint(world.town, id)
  const login = actionId(...LOGIN)
  const wrong: string[] = []
  for (const path of [
    '/',
    '/masuk',
    '/dashboard',
    `/aduan/${id}`,
    `/api/aduan/${id}/bundel`,
    `/api/aduan/${id}/lampiran`,
    '/api/sesi',
    '/api/keluar',
    '/api/health',
    '/api/x',
    '/metrics',
    '/icon.svg',
    '/robots.txt',
    '/.well-known/security.txt',
    '/_next/x',
  ])
    for (const method of ODD_METHODS)
      for (const more of [{}, { 'next-action': login }] as Record<string, string>[]) {
        const headers = { cookie, origin: world.url, 'x-uji': 'PENANDA-JEJAK', ...more }
        const { status, body, headers: answered } = await ask(world.url, path, { method, headers })
        const how = `${method} ${path} ${Object.keys(more)}: ${status}`
        // Next lists the methods of a route (RFC 9110, 9.3.7).
        const listed = method === 'OPTIONS' && path.startsWith('/api/') && [200, 204].includes(status)
        if (!listed && (status < 400 || status >= 500)) wrong.push(how)
        if (/PENANDA-JEJAK|wbs-kx|authjs/.test(body + answered)) wrong.push(`${how} repeats`)
      }
  expect(wrong).toEqual([])
  expect(await footprint(world.town, id)).toBe(before)
  expect((await ask(world.url, '/dashboard', { headers: { cookie } })).status).toBe(200)
})

test('security.txt says where to report, and is not out of date', async ({ world }) => {
  const { status, body, headers } = await ask(world.url, '/.well-known/security.txt')
  expect(status).toBe(200)
  expect(headers).toMatch(/content-type\ntext\/plain; charset=utf-8/i)
  expect(body).toContain(`Contact: ${world.url}/#kontak`)
  expect(body).toContain(`Canonical: ${world.url}/.well-known/security.txt`)
  const expires = Date.parse(/^Expires: (.+)$/m.exec(body)?.[1] ?? '')
  expect(expires).toBeGreaterThan(world.now().getTime() + 24 * 3600_000)
  expect(expires).toBeLessThan(world.now().getTime() + 366 * 24 * 3600_000)
})

test('the mails of a demonstration are shown on its own machine only', async ({ world }) => {
  expect((await ask(world.url, '/dev/surat')).status).toBe(200)
  for (const headers of [
    { host: 'wbs.example.go.id' },
    { 'x-forwarded-host': 'wbs.example.go.id' },
    { 'x-forwarded-for': '203.0.113.7' },
    // A proxy of ours hides the address, and the client chooses the name.
    { 'x-forwarded-proto': 'https' },
  ] as Record<string, string>[])
    expect((await ask(world.url, '/dev/surat', { headers })).status).toBe(404)
})
