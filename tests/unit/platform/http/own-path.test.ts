import { expect, it } from 'vitest'
import { ownPath } from '@/lib/platform/http/own-path'

it.each(['/akun', '/akun/langkah-kedua', '/api/aduan/1/bundel?a=1', '/'])('%s is a place of ours', (path) => {
  expect(ownPath(path)).toBe(path)
})

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
])('%j leads to a place of ours instead', (path) => {
  expect(ownPath(path, '/akun')).toBe('/akun')
})
