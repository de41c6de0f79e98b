import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, type Fixtures, test } from './fixtures'
import { noViolationsInAnyLook } from './no-violations'
import { act, agree, MARKER, NOMOR, next, sendAduan } from './people'

/** A story that identifies its writer in three ways. */
const TELLING = `${MARKER} Setiap pemohon diminta membayar. Saya sebagai bendahara menolak. Hubungi 0812-3456-7890 atau a.b.c@contoh.id.`

/** The last page of an anonymous draft with this story. */
async function anonymousDraft(page: Page, kasus: Fixtures['kasus'], kronologi = TELLING): Promise<void> {
  const { id } = await kasus('draft', 'pelapor', { kronologi, identitas: 'anonim', pernyataan: '' })
  await page.goto(`/aduan/baru/${id}/4`)
  await expect(page.getByRole('heading', { name: 'Periksa aduan' })).toBeVisible()
}

const warning = (page: Page) => page.getByRole('region', { name: 'Bagian yang dapat mengarah kepada Anda' })
const asked = (page: Page) => page.getByRole('alert').filter({ hasText: 'Satu hal sebelum dikirim' })

for (const javaScriptEnabled of [true, false]) {
  test(`an anonymous aduan triggers one question and is then sent, ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, {
    tag: javaScriptEnabled ? [] : LONG,
  }, async ({ as, kasus }) => {
    test.setTimeout(90_000)
    const page = await as('pelapor', { javaScriptEnabled })
    await anonymousDraft(page, kasus)
    for (const quoted of ['Saya sebagai bendahara', '0812-3456-7890', 'a.b.c@contoh.id'])
      await expect(warning(page).locator('mark', { hasText: quoted })).toBeVisible()
    await agree(page)
    await act(page, 'Kirim Aduan')
    await expect(asked(page)).toContainText('Ada 3 bagian')
    await expect(asked(page)).toBeFocused()
    await expect(asked(page)).toBeInViewport()
    // New text is added meanwhile: it was not asked about yet.
    await warning(page).getByRole('link', { name: 'Ubah kronologi' }).first().click()
    await page.getByLabel('Ceritakan apa yang terjadi').fill(TELLING.replace('0812-3456', '0813-5123'))
    for (let step = 2; step < 4; step++) await next(page)
    await expect(warning(page)).toContainText('0813-5123-7890')
    await act(page, 'Kirim Aduan')
    await expect(asked(page)).toBeVisible()
    await act(page, 'Kirim Aduan')
    await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
    expect(await page.locator('main').textContent()).toMatch(NOMOR)
  })
}

test('"Kirim apa adanya" sends at the first press; keyboard alone is enough', async ({ as, kasus }) => {
  test.setTimeout(90_000)
  const page = await as('pelapor')
  await anonymousDraft(page, kasus)
  await page.getByRole('checkbox', { name: 'Kirim apa adanya' }).focus()
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
})

test('a page older than the draft asks about findings it did not show', { tag: LONG }, async ({
  as,
  kasus,
}) => {
  test.setTimeout(90_000)
  const page = await as('pelapor')
  await anonymousDraft(
    page,
    kasus,
    `${MARKER} Setiap pemohon diminta membayar lima puluh ribu rupiah tanpa karcis.`,
  )
  await expect(warning(page)).toBeHidden()
  const other = await page.context().newPage()
  await other.goto(page.url().replace(/4$/, '3'))
  await other.getByLabel('Bukti yang belum bisa diunggah').fill('Tanya ke 0812-3456-7890')
  await next(other)
  await expect(other.getByRole('heading', { name: 'Periksa aduan' })).toBeVisible()
  await agree(page)
  await act(page, 'Kirim Aduan')
  await expect(asked(page)).toBeVisible()
  await expect(warning(page)).toContainText('0812-3456-7890')
  await act(page, 'Kirim Aduan')
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
})

test('in mode Rahasia the page warns and asks nothing, and the coach blocks nobody', async ({
  as,
  kasus,
}) => {
  test.setTimeout(90_000)
  const page = await as('pelapor', { javaScriptEnabled: false })
  const { id } = await kasus('draft', 'pelapor', { kronologi: TELLING, pernyataan: '' })
  await page.goto(`/aduan/baru/${id}/4`)
  await expect(warning(page)).toBeVisible()
  await expect(asked(page)).toBeHidden()
  const coach = page.getByRole('region', { name: 'Kelengkapan cerita' })
  await expect(coach).toContainText('Aduan tetap dapat dikirim seperti ini')
  // Present elements stand below in the report itself, and optional ones are collapsed: only suggestions that
  // would make the report clearer are open.
  await expect(coach.getByText('Bisa lebih jelas')).toHaveCount(await coach.getByRole('listitem').count())
  await expect(coach.getByText('Tanpa bukti pun aduan Anda diperiksa.')).toBeHidden()
  await coach.getByText('Boleh ditambahkan: 3').click()
  await expect(coach.getByText('Tanpa bukti pun aduan Anda diperiksa.')).toBeVisible()
  await expect(coach.getByRole('listitem')).toHaveCount(6)
  await coach.getByRole('link', { name: /Tambahkan bagaimana urutannya/ }).click()
  await expect(page).toHaveURL(/\/2#isian-kronologi$/)
  await page.goBack()
  await sendAduan(page)
})

test('the prompts follow the story after a pause and never change it', async ({ as, kasus }) => {
  test.setTimeout(90_000)
  const page = await as('pelapor')
  const { id } = await kasus('draft', 'pelapor', { kronologi: '' })
  await page.goto(`/aduan/baru/${id}/2`)
  const story = page.getByLabel('Ceritakan apa yang terjadi')
  const text = 'Pada bulan Maret petugas meminta uang di loket dua.'
  await story.pressSequentially(text, { delay: 5 })
  const line = page.getByText(/boleh ditambah/)
  await expect(line).toBeHidden()
  await expect(line).toHaveText('Bila tahu, boleh ditambah: urutan kejadian dan dari mana Anda tahu.')
  await expect(story).toHaveValue(text)
  await page.getByText('Apa saja yang membantu?').click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Sudah ada.' })).toHaveCount(3)
  await expect(story).toHaveValue(text)
})

test('axe finds nothing in any theme or width', { tag: LONG }, async ({ as, kasus }) => {
  const page = await as('pelapor', { viewport: { width: 360, height: 740 } })
  await anonymousDraft(page, kasus)
  await noViolationsInAnyLook(page)
  await agree(page)
  await act(page, 'Kirim Aduan')
  await expect(asked(page)).toBeVisible()
  await noViolationsInAnyLook(page)
  await page.goto(page.url().replace(/4$/, '2'))
  await page.getByText('Apa saja yang membantu?').click()
  await noViolationsInAnyLook(page)
})
