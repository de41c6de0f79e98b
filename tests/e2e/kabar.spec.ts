import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { expect, test } from './fixtures'
import { noViolations, noViolationsInAnyLook } from './no-violations'

const bell = (page: Page) => page.getByRole('link', { name: /^Kabar/ }).first()

/** The number on the bell. */
async function unread(page: Page): Promise<number> {
  const name = (await bell(page).textContent()) ?? ''
  return Number(/(\d+) belum dibaca/.exec(name)?.[1] ?? 0)
}

test('the bell counts up at once in the other browser, and reading counts down in every tab', async ({
  as,
  kasus,
}) => {
  test.setTimeout(120_000)
  const [reporter, admin] = [await as('pelapor2'), await as('admin1')]
  const other = await admin.context().newPage()
  await admin.goto('/admin')
  await other.goto('/admin/kalender')
  await reporter.goto('/dashboard')
  const before = await unread(admin)
  const { nomor } = await kasus('sent', 'pelapor2')
  // Other cases may add news meanwhile: the number may be higher, but never lower.
  await expect.poll(() => unread(admin), { timeout: 5000 }).toBeGreaterThan(before)
  await expect.poll(() => unread(other), { timeout: 5000 }).toBeGreaterThan(before)
  // Announced once, politely.
  await expect(admin.getByRole('status').filter({ hasText: /^\d+ kabar belum dibaca\.$/ })).toHaveCount(1)

  // By keyboard: to the bell, to the news item, which is marked as read when opened.
  await bell(admin).focus()
  await admin.keyboard.press('Enter')
  await expect(admin.getByRole('heading', { name: 'Kabar', level: 1 })).toBeVisible()
  const news = admin.getByRole('listitem').filter({ hasText: nomor })
  const most = await unread(other)
  // A reporter's act has a day and no hour, and is listed below entries with one: on a busy day on a later
  // page.
  const older = admin.getByRole('link', { name: 'Berikutnya' })
  while ((await news.count()) === 0) {
    const here = admin.url()
    await older.press('Enter')
    await expect(admin).not.toHaveURL(here)
    await expect(admin.getByRole('heading', { name: 'Kabar', level: 1 })).toBeVisible()
  }
  await news.getByRole('link', { name: 'Pelapor mengirim aduan.' }).focus()
  await admin.keyboard.press('Enter')
  await expect(admin).toHaveURL(/\/admin\/aduan\/[0-9a-f-]{36}$/)
  await expect.poll(() => unread(other), { timeout: 5000 }).toBeLessThan(most)

  // The reporter is notified of the act while their page is open.
  const told = await unread(reporter)
  await admin.getByRole('button', { name: 'Mulai verifikasi' }).click()
  await expect(admin.getByText('Sedang diverifikasi').first()).toBeVisible()
  await admin.getByRole('link', { name: /^Pesan/ }).click()
  await admin.getByLabel('Pesan untuk pelapor').first().fill('Kami membaca aduan Anda.')
  // By mouse it asks once, as by key; a double click is one press.
  await admin.getByRole('button', { name: 'Kirim pesan' }).dblclick()
  await expect(admin.getByText('Tekan “Kirim pesan” sekali lagi untuk mengirim.')).toBeVisible()
  expect(await unread(reporter)).toBe(told)
  await admin.getByRole('button', { name: 'Kirim pesan' }).click()
  await expect.poll(() => unread(reporter), { timeout: 5000 }).toBeGreaterThan(told)
})

test('the list announces further news, and moves nothing', async ({ as, kasus }) => {
  test.setTimeout(90_000)
  const member = await as('telaah2')
  await member.goto('/kabar')
  // By an administrator: a reporter's act has no time of day and may be on a later page.
  const { nomor } = await kasus('forwarded', 'pelapor2')
  await expect(member.getByText('Ada kabar baru.')).toBeVisible({ timeout: 5000 })
  await expect(member.getByText(nomor)).toHaveCount(0)
  await member.getByRole('button', { name: 'Tampilkan' }).click()
  await expect(member.getByText(nomor).first()).toBeVisible()
})

test('a bell with more than ninety-nine fits the smallest phone', async ({ as, kasus }) => {
  await kasus('toComplete')
  const page = await as('pelapor1', { viewport: { width: 320, height: 640 } })
  await page.goto('/dashboard')
  await page.locator('.bell-count').evaluate((number) => {
    number.textContent = '99+'
  })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320)
})

test('without JavaScript the bell is a link with a number, and marking as read is a form', async ({ as }) => {
  const page = await as('ketua1', { javaScriptEnabled: false })
  // Repeated if news of another case arrived in between.
  await expect(async () => {
    await page.goto('/telaah')
    const before = await unread(page)
    expect(before).toBeGreaterThan(0)
    await bell(page).click()
    await expect(page).toHaveURL(/\/kabar$/)
    await page
      .getByRole('button', { name: /^Tandai sudah dibaca/ })
      .first()
      .click()
    await expect(page.getByText('Sudah ditandai.')).toBeVisible()
    expect(await unread(page)).toBe(before - 1)
  }).toPass({ timeout: 60_000 })
})

test('signing out in one tab ends the live connection of the other', async ({ as }) => {
  const page = await as('telaah2')
  await page.goto('/telaah')
  const other = await page.context().newPage()
  await other.goto('/telaah')
  const closed = other.evaluate(
    () =>
      new Promise((resolve) => {
        const line = new EventSource('/api/kabar')
        line.addEventListener('selesai', () => resolve(line.close()))
      }),
  )
  await other.waitForTimeout(500)
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()
  await expect(page).toHaveURL(/\/masuk/)
  await closed
})

test('a refused live connection is tried again, and tells what came meanwhile', async ({ as, kasus }) => {
  const page = await as('admin1')
  // As a proxy answers while the server behind it restarts: the browser itself gives up.
  let refused = 0
  await page.route('**/api/kabar', (route) => {
    refused += 1
    return refused > 2 ? route.continue() : route.fulfill({ status: 502, body: 'Bad Gateway' })
  })
  await page.goto('/admin')
  await expect.poll(() => refused).toBeGreaterThan(0)
  const before = await unread(page)
  await kasus('sent', 'pelapor2')
  await expect.poll(() => unread(page), { timeout: 15_000 }).toBeGreaterThan(before)
  // The line itself is back: later news comes at once.
  await expect.poll(() => refused).toBeGreaterThan(2)
  const then = await unread(page)
  await kasus('sent', 'pelapor2')
  await expect.poll(() => unread(page), { timeout: 5000 }).toBeGreaterThan(then)
})

test('mail: off until a code from the mailbox is entered, and the address can be deleted', {
  tag: LONG,
}, async ({ as, visit }) => {
  test.setTimeout(90_000)
  const page = await as('pelapor1')
  await page.goto('/kabar')
  await page.getByRole('link', { name: 'Kabar lewat email' }).click()
  await page.getByLabel('Alamat email').fill('bukan email')
  await page.getByRole('button', { name: 'Kirim kode' }).click()
  await expect(page.getByText('Tulis email seperti nama@contoh.com').first()).toBeVisible()
  await page.getByLabel('Alamat email').fill('surat.pelapor@contoh.id')
  await page.getByRole('button', { name: 'Kirim kode' }).click()
  await expect(page.getByRole('heading', { name: 'Masukkan kode' })).toBeVisible()
  await noViolations(page)

  const post = await visit()
  let code = ''
  await expect(async () => {
    await post.goto('/dev/surat')
    const mail = post.getByRole('listitem').filter({ hasText: 'surat.pelapor@contoh.id' }).first()
    // Without a limit this would wait for the mail on a page that never loads again.
    await expect(mail).toBeVisible({ timeout: 1000 })
    code = /Kode Anda: (\d{3} \d{3})/.exec((await mail.textContent()) ?? '')?.[1] ?? ''
    expect(code).not.toBe('')
  }).toPass({ timeout: 60_000 })
  await page.getByLabel('Kode dari email').fill(code)
  await page.getByRole('button', { name: 'Nyalakan email' }).click()
  await expect(page.getByText('s•••', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('surat.pelapor@contoh.id')).toHaveCount(0)
  await page.getByRole('button', { name: 'Matikan dan hapus alamat' }).click()
  await expect(page.getByText('Email dimatikan dan alamatnya dihapus.')).toBeVisible()
})

for (const person of ['pelapor1', 'admin1'] as const) {
  test(`/kabar and its mail page: axe finds nothing in any theme or width (${person})`, {
    tag: LONG,
  }, async ({ as }) => {
    const page = await as(person, { viewport: { width: 360, height: 720 } })
    for (const path of ['/kabar', '/kabar/email']) {
      await page.goto(path)
      await noViolationsInAnyLook(page)
    }
  })
}
