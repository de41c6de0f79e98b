import { expect, it } from 'vitest'
import { ownPath } from '@/lib/platform/http/own-path'

it.each(['/akun', '/akun/langkah-kedua', '/api/aduan/1/bundel?a=1', '/'])(
  '%s is one of our own paths',
  (path) => {
    expect(ownPath(path)).toBe(path)
  },
)

it.each([
  'https://jahat.example/',
  '//jahat.example',
  '/\\jahat.example',
  '/a\\b',
  'javascript:alert(1)',
  'jahat.example',
  '/\u0000',
  '/\njahat',
  ' /akun',
  '/\t/jahat.example',
  '',
  null,
  ['/akun'],
])('%j falls back to one of our own paths', (path) => {
  expect(ownPath(path, '/akun')).toBe('/akun')
})
