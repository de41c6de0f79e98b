import { expect, it } from 'vitest'
import { routeOf } from '@/lib/platform/http/request-times'

const patterns = [
  { page: '/admin/aduan/baru', regex: /^\/admin\/aduan\/baru(?:\/)?$/ },
  { page: '/telaah/aduan/[id]/pesan', regex: /^\/telaah\/aduan\/([^/]+?)\/pesan(?:\/)?$/ },
  { page: '/aduan/[id]', regex: /^\/aduan\/([^/]+?)(?:\/)?$/ },
]

it.each([
  ['/telaah/aduan/0b0f2f6e-0000-4000-8000-000000000000/pesan?halaman=2', '/telaah/aduan/[id]/pesan'],
  ['/admin/aduan/baru', '/admin/aduan/baru'],
  // What a reporter does has one name.
  ['/aduan/0b0f2f6e-0000-4000-8000-000000000000', 'reporters'],
  ['/masuk', 'reporters'],
  ['/lacak', 'reporters'],
  ['/api/aduan/x/unggahan/y', 'reporters'],
  // Strangers make no names.
  ['/wp-login.php', 'other'],
  ['/admin/wbs-2026-1', 'other'],
  ['/aduankan', 'other'],
])('%s counts as %s', (url, route) => {
  expect(routeOf(url, patterns)).toBe(route)
})
