import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../e2e/fixtures'
import { MARKER } from '../e2e/people'

/** Addresses that a reviewer may open, with a place for a case's id. */
const PLACES = [
  '/telaah',
  '/kabar',
  '/telaah/aduan/{id}',
  '/telaah/aduan/{id}/bukti/{id}',
  '/api/aduan/{id}/bundel',
  '/api/aduan/{id}/lampiran/{id}',
]

test('a member of staff named in a case gets the same answers as for a case that does not exist', async ({
  client,
  kasus,
}) => {
  const { id, nomor } = await kasus('sent', 'pelapor1', {
    ringkasan: `Tentang petugas ${MARKER}`,
    kronologi: `${MARKER} Uang itu diserahkan kepada Pak Bambang Haryanto, S.H. di ruang rapat pada hari Senin.`,
  })
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const named = await client('ketua2')
  for (const place of PLACES) {
    await expect(async () => {
      const there = await body(named, place, id)
      expect(there, place).not.toContain(nomor)
      expect(there, place).not.toContain('Tentang petugas')
      // Other cases may have changed between two answers: then ask once more.
      expect(there, place).toBe(await body(named, place, nowhere))
    }).toPass({ timeout: 20_000 })
  }
  // Administrators not named for restricted cases cannot see it either; the officer reads why it is
  // restricted.
  const common = await client('admin1')
  expect((await common.get(`/admin/aduan/${id}`, { maxRedirects: 0 })).status()).toBe(404)
  const officer = await client('admin2')
  const page = await (await officer.get(`/admin/aduan/${id}/akses`)).text()
  expect(page.slice(page.indexOf('id="benturan"'))).toContain('Bambang Hariyanto')
})

const FLIGHT = /self\.__next_f\.push\(\[1,("(?:[^"\\]|\\.)*")\]\)/g

/**
 * An answer without the parts that differ each time: the nonce, the address itself, and the order in which
 * the rows of the page's data came.
 */
async function body(client: APIRequestContext, place: string, id: string): Promise<string> {
  const response = await client.get(place.replaceAll('{id}', id), { maxRedirects: 0 })
  const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '-'
  const text = (await response.text()).replaceAll(nonce, 'NONCE').replaceAll(id, 'ID')
  const rows = [...text.matchAll(FLIGHT)].map(([, row = '""']): string => JSON.parse(row)).join('')
  return [response.status(), text.replace(FLIGHT, ''), ...rows.split('\n').sort()].join('\n')
}
