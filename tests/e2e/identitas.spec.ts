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

test('a reporter reveals more, and there is no way back', async ({ as, kasus }) => {
  const owner = await as('pelapor2')
  const { id } = await kasus('sent', 'pelapor2')
  await owner.goto(`/aduan/${id}`)
  await expect(async () => {
    await openAct(owner, 'Izinkan petugas melihat nama saya')
    await owner.getByRole('radio', { name: 'Terbuka' }).check({ timeout: 2000 })
  }).toPass()
  await owner.getByLabel('Saya mengerti bahwa pilihan ini tidak dapat ditarik kembali').check()
  await act(owner, 'Izinkan petugas melihat nama saya')
  await expect(owner.getByText('Pilihan identitas Anda sudah berubah.')).toBeVisible()
  await expect(owner.getByRole('button', { name: 'Izinkan petugas melihat nama saya' })).toHaveCount(0)
  const admin = await as('admin1')
  await admin.goto(`/admin/aduan/${id}`)
  await expect(admin.locator('#isi-aduan').getByText('Bekantan')).toBeVisible()
})
