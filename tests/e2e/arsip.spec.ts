import { archivedFor } from '../world/archive'
import { expect, test } from './fixtures'

test('a former member asks for an archived case, an officer gives it back', async ({ as, world }) => {
  const id = await archivedFor(world.town, world.now())
  const member = await as('telaah1')
  await member.setViewportSize({ width: 360, height: 800 })
  await member.goto(`/telaah/aduan/${id}/bukti`)
  await expect(member).toHaveURL(`/telaah/arsip?aduan=${id}`)
  await member.getByLabel('Untuk apa Anda memerlukan aduan ini?').fill('Pelapor menyampaikan hal baru.')
  await member.getByRole('button', { name: 'Minta akses kembali' }).click()
  await expect(member.getByText('Permintaan terkirim.')).toBeVisible()
  const officer = await as('admin2')
  await officer.goto(`/admin/aduan/${id}/akses`)
  const part = officer.locator('#arsip')
  await expect(part.getByText('Pelapor menyampaikan hal baru.')).toBeVisible()
  await part.getByLabel('Alasan memberi akses kembali').fill('Diperlukan.')
  await part.getByRole('button', { name: 'Beri akses kembali' }).click()
  await expect(officer.getByText('Akses diberikan kembali dan tercatat.')).toBeVisible()
  await member.goto(`/telaah/aduan/${id}`)
  await expect(member).toHaveURL(`/telaah/aduan/${id}`)
})
