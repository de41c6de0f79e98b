import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { NEW_PASSWORD } from './account'
import { expect, test } from './fixtures'
import { onStep, story } from './people'
import { untilAwake } from './typed/stand'

// What a device does to a page: it refuses cookies, translates, sleeps.

/**
 * Does what the translators of browsers do: every text, now and later, stands in two new elements, in place
 * of the page's own.
 */
async function translate(page: Page): Promise<void> {
  await page.evaluate(() => {
    const skipped = 'script, style, textarea, option, font, title'
    const texts = (from: Node) => {
      const found: Text[] = []
      const walk = document.createTreeWalker(from, NodeFilter.SHOW_TEXT)
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const text = node as Text
        if (text.data.trim() !== '' && !text.parentElement?.closest(skipped)) found.push(text)
      }
      return found
    }
    const turn = (from: Node) => {
      for (const text of texts(from)) {
        const [outer, inner] = [document.createElement('font'), document.createElement('font')]
        inner.textContent = text.data.toUpperCase()
        outer.append(inner)
        text.replaceWith(outer)
      }
    }
    document.documentElement.classList.add('translated-ltr')
    turn(document.body)
    new MutationObserver((all) => {
      for (const { target, addedNodes } of all) {
        if (addedNodes.length > 0 && target.isConnected) turn(target)
      }
    }).observe(document.body, { childList: true, subtree: true })
  })
}

test('where cookies are refused, the pages before a login say so before anything is written', {
  tag: LONG,
}, async ({ visit }) => {
  const page = await visit()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setDocumentCookieDisabled', { disabled: true })
  for (const path of ['/', '/lapor', '/lapor/tulis', '/masuk', '/daftar', '/lacak']) {
    await page.goto(path)
    await expect(page.getByText('Peramban ini menolak kuki'), path).toBeVisible()
  }
})

test('a page translated by the browser loses nothing that was typed', async ({ as, kasus }) => {
  const page = await as('pelapor1', { viewport: { width: 360, height: 740 } })
  const { id } = await kasus('draft')
  await page.goto(`/aduan/baru/${id}/1`)
  await untilAwake(page)
  expect(await page.evaluate(() => document.documentElement.translate)).toBe(false)
  await translate(page)

  const title = page.locator('[name="ringkasan"]')
  await title.fill(story.ringkasan)
  const rows = page.getByLabel(/^JABATAN/)
  const before = await rows.count()
  await page.getByRole('button', { name: 'TAMBAH ORANG LAIN' }).click()
  await expect(rows).toHaveCount(before + 1)
  await rows.last().fill('Petugas loket 3')
  await expect(title).toHaveValue(story.ringkasan)
  await page.getByRole('button', { name: 'LANJUT', exact: true }).click()
  await expect(page).toHaveURL(new RegExp(`${id}/2$`))
  await page.goBack()
  await expect(title).toHaveValue(story.ringkasan)
  await expect(page.getByLabel(/^jabatan/i).last()).toHaveValue('Petugas loket 3')
})

test('a laptop that slept longer than its session keeps what was typed last', async ({ as, own, world }) => {
  const page = await as('pelapor')
  const account = await own()
  await page.context().clock.install()
  await page.goto('/aduan/baru')
  await page.getByRole('button', { name: 'Saya mengerti, lanjut' }).click()
  await onStep(page, 1)
  await untilAwake(page)
  const title = page.locator('[name="ringkasan"]')
  await page.context().setOffline(true)
  await title.fill(story.ringkasan)
  await world.town.db.session.deleteMany({ where: { userId: account.viewer.userId } })
  await page.clock.fastForward(120 * 60_000)

  const again = page.getByRole('dialog').getByRole('link', { name: 'Masuk lagi' })
  await again.click()
  await expect(page.getByText('Tulisan Anda belum dapat disimpan.')).toBeVisible()
  await expect(title).toHaveValue(story.ringkasan)
  await page.context().setOffline(false)
  await again.click()
  await expect(page.getByText('Yang baru saja Anda tulis kami simpan selama satu jam.')).toBeVisible()
  await page.getByLabel('Nama pengguna atau email').fill(account.username)
  await page.getByLabel('Kata sandi').fill(NEW_PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await page.getByRole('button', { name: 'Saya mengerti, lanjut' }).click()
  await expect(title).toHaveValue(story.ringkasan)
})
