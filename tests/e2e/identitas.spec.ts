import type { APIRequestContext } from '@playwright/test'
import { expect, test } from './fixtures'
import { act, MARKER, openAct } from './people'

test('an identity opens under four eyes in two browsers, and its reporter reads why', async ({
  as,
  kasus,
}) => {
  test.setTimeout(180_000)
  const owner = await as('pelapor1')
  const { id, nomor } = await kasus('sent')

  const asks = await as('admin1')
  await asks.goto(`/admin/aduan/${id}`)
  await expect(async () => {
    await openAct(asks, 'Buka identitas')
    await asks.getByLabel('Alasan membuka identitas').fill(`Perlu dilindungi ${MARKER}`, { timeout: 2000 })
  }).toPass()
  await act(asks, 'Buka identitas')
  await expect(asks.getByText('Permintaan tercatat.')).toBeVisible()
  await expect(asks.getByText('Enggang')).toHaveCount(0)

  const decides = await as('admin2')
  await decides.goto('/admin/identitas')
  await decides.getByRole('link', { name: nomor }).click()
  await expect(decides.getByText(`Perlu dilindungi ${MARKER}`).first()).toBeVisible()
  await act(decides, 'Setujui pembukaan')
  await expect(decides.getByText('Pembukaan disetujui.')).toBeVisible()
  await expect(decides.getByText('Enggang')).toHaveCount(0)

  await asks.goto(`/admin/aduan/${id}`)
  await act(asks, 'Lihat identitas')
  const section = asks.locator('#identitas')
  await expect(section.getByText('Enggang')).toBeVisible()
  await expect(section.getByText('Terbuka sampai')).toBeVisible()

  await owner.goto(`/aduan/${id}`)
  await expect(
    owner.getByText('membuka identitas Anda, dengan persetujuan petugas kedua').first(),
  ).toBeVisible()
  await expect(owner.getByText(`Perlu dilindungi ${MARKER}`).first()).toBeVisible()
})

test('a reporter lets more be known, and there is no way back', async ({ as, kasus }) => {
  const owner = await as('pelapor2')
  const { id } = await kasus('sent', 'pelapor2')
  await owner.goto(`/aduan/${id}`)
  await expect(async () => {
    await openAct(owner, 'Longgarkan pilihan identitas')
    await owner.getByRole('radio', { name: 'Terbuka' }).check({ timeout: 2000 })
  }).toPass()
  await owner.getByLabel('Saya mengerti bahwa pilihan ini tidak dapat ditarik kembali').check()
  await act(owner, 'Longgarkan pilihan identitas')
  await expect(owner.getByText('Pilihan identitas Anda sudah berubah.')).toBeVisible()
  await expect(owner.getByRole('button', { name: 'Longgarkan pilihan identitas' })).toHaveCount(0)
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${id}`)
  await expect(admin.locator('#isi-aduan').getByText('Bekantan')).toBeVisible()
})

/** What a reviewer reaches, with a place for a case's id. */
const PLACES = [
  '/telaah',
  '/kabar',
  '/telaah/aduan/{id}',
  '/telaah/aduan/{id}/bukti/{id}',
  '/api/aduan/{id}/bundel',
  '/api/aduan/{id}/lampiran/{id}',
]

test('a member of staff who is named is answered as if there were no such case', async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const { id, nomor } = await kasus('sent', 'pelapor1', {
    ringkasan: `Tentang petugas ${MARKER}`,
    kronologi: `${MARKER} Uang itu diserahkan kepada Pak Bambang Haryanto, S.H. di ruang rapat pada hari Senin.`,
  })
  const nowhere = '00000000-0000-4000-8000-000000000000'
  const named = await as('ketua2')
  for (const place of PLACES) {
    await expect(async () => {
      const there = await body(named.request, place, id)
      expect(there, place).not.toContain(nomor)
      expect(there, place).not.toContain('Tentang petugas')
      // Other cases may have moved on between two answers: then it is asked once more.
      expect(there, place).toBe(await body(named.request, place, nowhere))
    }).toPass({ timeout: 20_000 })
  }
  // Nor do administrators who are not named for such cases see it.
  const common = await as('admin1')
  expect((await common.request.get(`/admin/aduan/${id}`, { maxRedirects: 0 })).status()).toBe(404)
  const officer = await as('admin2')
  await officer.goto(`/admin/aduan/${id}`)
  await expect(officer.locator('#benturan').getByText('Bambang Hariyanto', { exact: true })).toBeVisible()
})

/** What is answered, without what differs from one answer to the next: the nonce, the address itself, build tokens. */
async function body(client: APIRequestContext, place: string, id: string): Promise<string> {
  const response = await client.get(place.replaceAll('{id}', id), { maxRedirects: 0 })
  const nonce = /'nonce-([^']+)'/.exec(response.headers()['content-security-policy'] ?? '')?.[1] ?? '-'
  return `${response.status()} ${(await response.text()).replaceAll(nonce, 'NONCE').replaceAll(id, 'ID')}`
}
