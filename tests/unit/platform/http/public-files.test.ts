import { readdirSync, readFileSync } from 'node:fs'
import {
  unstable_getResponseFromNextConfig as fromConfig,
  unstable_doesMiddlewareMatch as runsMiddleware,
} from 'next/experimental/testing/server'
import { describe, expect, test } from 'vitest'
import { config } from '@/middleware'
import nextConfig from '@/next.config'

const files = readdirSync('public')

test('public/ holds icons, robots.txt and what a visitor loads ahead, and no manifest that would offer to install the app', () => {
  expect(files.toSorted()).toEqual([
    'apple-touch-icon.png',
    'favicon.ico',
    'icon-192.png',
    'icon.svg',
    'next-page.json',
    'robots.txt',
  ])
})

describe.each(files)('/%s', (file) => {
  test('is served without the middleware: no nonce, no session, no redirect', () => {
    expect(runsMiddleware({ config, nextConfig, url: `/${file}` })).toBe(false)
  })

  test('may be cached by anybody for a day, and keeps the headers of every response', async () => {
    const { headers } = await fromConfig({ url: `http://localhost:3000/${file}`, nextConfig })
    expect(headers.get('cache-control')).toBe('public, max-age=86400')
    expect(headers.get('x-content-type-options')).toBe('nosniff')
  })
})

test.each(['/', '/masuk', '/icon.svg.rsc', '/icon.svgx', '/robots.txt/admin', '/admin/icon.svg', '/iconx'])(
  'the middleware runs at %s',
  (url) => {
    expect(runsMiddleware({ config, nextConfig, url })).toBe(true)
  },
)

test('a page sets no caching here: the middleware sends no-store', async () => {
  const { headers } = await fromConfig({ url: 'http://localhost:3000/masuk', nextConfig })
  expect(headers.get('cache-control')).toBeNull()
})

test('robots.txt allows only pages that are the same for everybody, and names no other', () => {
  const lines = readFileSync('public/robots.txt', 'utf8').trim().split('\n')
  const pages = lines.flatMap((line) => /^Allow: (\/.*)\$$/.exec(line)?.[1] ?? [])
  expect(pages).toEqual(['/', '/keamanan', '/privasi'])
  expect(lines.filter((line) => line.startsWith('Disallow:'))).toEqual(['Disallow: /'])
})

test('only a link to /lapor or to the first page of the form is loaded ahead, and only as a document that runs nothing', async () => {
  expect(JSON.parse(readFileSync('public/next-page.json', 'utf8'))).toEqual({
    prefetch: [{ where: { selector_matches: "main a[href^='/lapor']" }, eagerness: 'immediate' }],
  })
  const { headers } = await fromConfig({ url: 'http://localhost:3000/next-page.json', nextConfig })
  expect(headers.get('content-type')).toBe('application/speculationrules+json')
})

test('the icon contains no name', () => {
  expect(readFileSync('public/icon.svg', 'utf8')).not.toMatch(/<title|<text|<desc/)
})
