import type { Page } from '@playwright/test'
import { ownerTag } from '@/lib/vault/case-keys'
import { newPerson } from './account'
import { expect, test } from './fixtures'
import type { BrowserWorld, SessionCookies } from './world'

// Somebody else signs in in a second tab of the same browser: what the first one types is never saved as
// theirs.

const drafts = async ({ town }: BrowserWorld, { seed }: Awaited<ReturnType<typeof newPerson>>['viewer']) =>
  town.db.aduan.count({ where: { ownerTag: await ownerTag(seed) } })

async function becomes(page: Page, cookies: SessionCookies): Promise<void> {
  const rules = { path: '/', httpOnly: true, secure: true, sameSite: 'Strict' as const, domain: 'localhost' }
  await page.context().clearCookies()
  await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, ...rules })))
}

test('another account in the second tab: nothing is saved as theirs, and the text waits for its writer', async ({
  visit,
  world,
}) => {
  const [writer, other] = [await newPerson(world), await newPerson(world)]
  const ids = [writer.viewer.userId, other.viewer.userId]
  const page = await visit()
  await becomes(page, await writer.signIn())
  await world.town.db.session.updateMany({ where: { userId: { in: ids } }, data: { readBefore: true } })
  await page.goto('/aduan/baru')
  await becomes(page, await other.signIn())
  await world.town.db.session.updateMany({ where: { userId: { in: ids } }, data: { readBefore: true } })

  const title = page.locator('[name="ringkasan"]')
  await title.fill('Pungutan di loket')
  await expect(page.getByRole('status').filter({ hasText: 'Akun yang masuk di peramban ini' })).toBeVisible()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Akun yang masuk di peramban ini' })).toBeVisible()
  await expect(title).toHaveValue('Pungutan di loket')
  expect([await drafts(world, writer.viewer), await drafts(world, other.viewer)]).toEqual([0, 0])

  // Signed in again with another session, the writer sends the page that stood there all the time.
  await becomes(page, await writer.signIn())
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await expect.poll(() => drafts(world, writer.viewer)).toBe(1)
  await expect(title).toHaveValue('Pungutan di loket')
  expect(await drafts(world, other.viewer)).toBe(0)
})

test('without JavaScript a form of another account does nothing and keeps its text', async ({
  visit,
  world,
  kasus,
}) => {
  const { id } = await kasus('inVerification', 'pelapor2')
  const page = await visit({ javaScriptEnabled: false })
  await becomes(page, await world.signIn('admin1'))
  await page.goto(`/admin/aduan/${id}/pesan`)
  await becomes(page, await world.signIn('admin2'))
  const before = await world.town.db.pesan.count()
  const message = page.getByLabel('Pesan untuk pelapor').first()
  await message.fill('Kami membaca aduan Anda.')
  await page.getByRole('button', { name: 'Kirim pesan' }).click()
  await expect(page.getByText('Akun yang masuk di peramban ini').first()).toBeVisible()
  expect(await world.town.db.pesan.count()).toBe(before)
})
