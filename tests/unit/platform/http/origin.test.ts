import { describe, expect, it } from 'vitest'
import { isOwnOrigin } from '@/lib/platform/http/origin'

const APP = 'https://wbs.kalselprov.go.id'

describe('a post is accepted only from our own pages', () => {
  it.each<[Record<string, string>, string, boolean]>([
    [{ origin: APP }, APP, true],
    [{ origin: 'https://jahat.example' }, APP, false],
    [{ origin: `${APP}.jahat.example` }, APP, false],
    [{ origin: 'http://wbs.kalselprov.go.id' }, APP, false],
    [{}, APP, false],
    [{ origin: 'null' }, APP, false],
    [{ origin: 'null', 'sec-fetch-site': 'cross-site' }, APP, false],
    [{ origin: 'null', 'sec-fetch-site': 'same-site' }, APP, false],
    [{ origin: 'null', 'sec-fetch-site': 'same-origin' }, APP, true],
    [{ origin: 'https://jahat.example', 'sec-fetch-site': 'same-origin' }, APP, false],
    [{ origin: APP, 'x-forwarded-host': 'jahat.example' }, APP, true],
    [{ origin: 'http://127.0.0.1:3000' }, 'http://localhost:3000', true],
    [{ origin: 'http://localhost:3001' }, 'http://localhost:3000', false],
    [{ origin: 'http://localhost:3000' }, APP, false],
    [{ origin: 'not an address' }, APP, false],
  ])('%j for %s: %s', (headers, appUrl, own) => {
    expect(isOwnOrigin(new Headers(headers), appUrl)).toBe(own)
  })
})
