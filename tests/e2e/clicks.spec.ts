import type { Locator, Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { declareNoRelation, MARKER, PASSWORD } from './people'

/** Counts the clicks of one person; typing is no click. */
function clicks() {
  let count = 0
  return {
    on: async (target: Locator) => {
      await target.click()
      count += 1
    },
    count: () => count,
  }
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the queue into the case, and begun. */
async function begun(page: Page, mouse: ReturnType<typeof clicks>, nomor: string): Promise<void> {
  await page.goto('/admin')
  await mouse.on(page.getByRole('link', { name: nomor }))
  await expect(page.getByRole('region', { name: 'Aduan mirip' })).not.toContainText('Mencari')
  await mouse.on(button(page, 'Mulai verifikasi'))
  await expect(page.getByText('Verifikasi dimulai.')).toBeVisible()
}

test('a complete aduan is verified and forwarded with 4 clicks from the queue', async ({
  as,
  kasus,
  world,
}) => {
  const { db, timA } = world.town
  await db.kategori.update({ where: { id: 'hibah' }, data: { timId: timA } })
  const { nomor } = await kasus('sent', 'pelapor2', { kategori: 'hibah' })
  const admin = await as('admin1')
  const mouse = clicks()
  await begun(admin, mouse, nomor)
  await mouse.on(button(admin, 'Centang semua'))
  // The form opens by itself once nothing is missing, with what the reporter will read.
  await expect(admin.getByRole('form', { name: 'Teruskan ke Tim Telaah' })).toBeVisible()
  await mouse.on(button(admin, 'Teruskan ke Tim Telaah'))
  await expect(admin.getByText('Aduan diteruskan ke Tim Telaah.')).toBeVisible()
  expect(mouse.count()).toBeLessThanOrEqual(4)
})

test('completion is asked for with 5 clicks from the queue', async ({ as, kasus }) => {
  const { nomor } = await kasus('sent', 'pelapor2')
  const admin = await as('admin1')
  const mouse = clicks()
  await begun(admin, mouse, nomor)
  await mouse.on(button(admin, 'Minta kelengkapan'))
  await mouse.on(admin.getByLabel('Waktu kejadian', { exact: true }))
  await mouse.on(button(admin, 'Minta kelengkapan'))
  await expect(admin.getByText('Permintaan kelengkapan terkirim.')).toBeVisible()
  expect(mouse.count()).toBeLessThanOrEqual(5)
})

test('an answer is approved with 3 clicks from the desk, and only beside its text', { tag: LONG }, async ({
  as,
  kasus,
}) => {
  test.setTimeout(120_000)
  const { id } = await kasus('proposed')
  const ketua = await as('ketua1')
  await ketua.goto(`/telaah/aduan/${id}`)
  await declareNoRelation(ketua)
  await expect(button(ketua, 'Setujui dan terbitkan')).toHaveCount(0)
  await ketua.goto('/telaah')
  const mouse = clicks()
  await mouse.on(ketua.locator(`a[href^="/telaah/aduan/${id}/jawaban"]`).first())
  await expect(ketua.getByRole('article', { name: 'Surat seperti akan terbit' })).toBeVisible()
  await mouse.on(button(ketua, 'Setujui dan terbitkan'))
  const asked = ketua.getByLabel('Kata sandi Anda')
  const done = ketua.getByText('Jawaban resmi terbit')
  await expect(done.or(asked)).toBeVisible()
  if (await asked.isVisible()) {
    await asked.fill(PASSWORD)
    await mouse.on(button(ketua, 'Setujui dan terbitkan'))
  }
  await expect(done).toBeVisible()
  expect(mouse.count()).toBeLessThanOrEqual(3)
})

test('an identity is opened with 4 clicks of two people', { tag: LONG }, async ({ as, kasus }) => {
  test.setTimeout(120_000)
  const { id, nomor } = await kasus('sent')
  const asks = await as('admin1')
  const mouse = clicks()
  await asks.goto(`/admin/aduan/${id}`)
  await expect(asks.getByRole('region', { name: 'Aduan mirip' })).not.toContainText('Mencari')
  await mouse.on(button(asks, 'Buka identitas'))
  await asks.getByLabel('Alasan membuka identitas').fill(`Perlu dilindungi ${MARKER}`)
  await mouse.on(button(asks, 'Buka identitas'))
  await expect(asks.getByText('Permintaan tercatat.')).toBeVisible()
  const decides = await as('admin2')
  await decides.goto('/admin/identitas')
  const request = decides.getByRole('listitem').filter({ hasText: nomor })
  await expect(request).toContainText('Perlu dilindungi')
  await mouse.on(request.getByRole('button', { name: 'Setujui pembukaan', exact: true }))
  await expect(decides.getByText('Pembukaan disetujui.')).toBeVisible()
  await asks.goto(`/admin/aduan/${id}`)
  await mouse.on(button(asks, 'Lihat identitas'))
  await expect(asks.locator('#identitas').getByText('Enggang')).toBeVisible()
  expect(mouse.count()).toBeLessThanOrEqual(4)
})
