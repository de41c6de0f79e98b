import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { untilAwake } from './typed/stand'

const MINUTE = 60_000
const dialog = (page: Page) => page.getByRole('dialog', { name: /.+/ })

test('the warning before a session ends counts from the last act in any tab, comes each time, and says when it is too late', async ({
  as,
}) => {
  const page = await as('pelapor')
  await page.context().clock.install()
  await page.goto('/dashboard')
  const other = await page.context().newPage()
  await other.goto('/kabar')
  for (const tab of [page, other]) await untilAwake(tab)
  // One clock for the tabs of a context.
  const pass = (minutes: number) => page.clock.fastForward(minutes * MINUTE)

  await test.step('an act in one tab takes the warning away in both', async () => {
    await pass(13.5)
    await expect(dialog(page)).toBeVisible()
    await expect(dialog(other)).toBeVisible()
    await dialog(other).getByRole('button', { name: 'Tetap masuk' }).click()
    await expect(dialog(other)).toBeHidden()
    await expect(dialog(page)).toBeHidden()
  })

  await test.step('it comes again, and tells the truth when the session is over', async () => {
    await pass(12)
    await expect(dialog(page)).toBeHidden()
    await pass(1.5)
    await expect(dialog(page)).toBeVisible()
    await pass(2)
    await expect(dialog(page).getByRole('link', { name: 'Masuk lagi' })).toBeVisible()
    await expect(dialog(page).getByRole('button', { name: 'Tetap masuk' })).toHaveCount(0)
  })
})
