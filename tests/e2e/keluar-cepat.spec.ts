import type { BrowserContext, Page } from '@playwright/test'
import { LONG } from '../world/size'
import { typeCode } from './codes'
import { expect, type Fixtures, test } from './fixtures'
import { beginAduan, logIn, MARKER } from './people'

const EXIT = 'https://www.bmkg.go.id/**'

/** The neutral site, without requesting it. */
async function weather(context: BrowserContext, delay = 0): Promise<void> {
  await context.route(EXIT, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, delay))
    await route.fulfill({ contentType: 'text/html', body: '<title>Cuaca</title><p>Cerah berawan</p>' })
  })
}

async function reporter(as: Fixtures['as'], options = {}): Promise<Page> {
  const page = await as('pelapor2', options)
  await weather(page.context())
  return page
}

const thrice = async (page: Page) => {
  for (let press = 0; press < 3; press++) await page.keyboard.press('Shift')
}

/** The page's script is ready when the dots react to a press. */
async function ready(page: Page): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Shift')
    await expect(page.locator('.shift-dots')).not.toHaveAttribute('data-tekan', '0', { timeout: 300 })
  }).toPass()
  await page.keyboard.press('Escape')
  await expect(page.locator('.shift-dots')).toHaveAttribute('data-tekan', '0')
}

test('it is on every page of a reporter, and where a visitor is about to become one', { tag: LONG }, async ({
  as,
  page,
}) => {
  for (const path of ['/lapor', '/lapor/tulis', '/lacak', '/daftar', '/masuk', '/lupa-sandi']) {
    await page.goto(path)
    await expect(page.getByRole('button', { name: 'Keluar cepat' }), path).toBeVisible()
  }
  await page.goto('/')
  await expect(page.getByRole('button', { name: 'Keluar cepat' })).toHaveCount(0)
  const own = await reporter(as)
  for (const path of ['/dashboard', '/aduan/baru', '/', '/privasi']) {
    await own.goto(path)
    await expect(own.getByRole('button', { name: 'Keluar cepat' }), path).toBeVisible()
  }
  await own.goto('/aduan/baru')
  await expect(own.getByRole('heading', { name: 'Sebelum mulai' })).toBeVisible()
  await expect(own.locator('main')).toContainText('Shift tiga kali')
})

test('the hidden link is the second tab stop of a page, and leaves', async ({ as }) => {
  const page = await reporter(as)
  await page.goto('/dashboard')
  await ready(page)
  await page.locator('body').evaluate(() => (document.activeElement as HTMLElement | null)?.blur())
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused()
  await page.keyboard.press('Tab')
  const link = page.getByRole('link', { name: 'Keluar cepat' })
  await expect(link).toBeFocused()
  expect((await link.boundingBox())?.height).toBeGreaterThan(24)
  await page.keyboard.press('Enter')
  await expect(page.getByText('Cerah berawan')).toBeVisible()
})

test('Shift three times leaves; capitals, selecting and slow presses do not; it can be switched off', async ({
  as,
}) => {
  const page = await reporter(as)
  await beginAduan(page)
  await ready(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').click()
  for (const key of ['Shift+A', 'Shift+B', 'Shift+C', 'Shift+Tab', 'Shift+ArrowLeft'])
    await page.keyboard.press(key)
  await expect(page.locator('.shift-dots')).toHaveAttribute('data-tekan', '0')
  await page.keyboard.press('Shift')
  await page.keyboard.press('Shift')
  await expect(page.locator('.shift-dots')).toHaveAttribute('data-tekan', '2')
  await expect(page.getByText('Tekan Shift 1 kali lagi untuk keluar cepat.')).toBeAttached()
  await expect(page.locator('.shift-dots')).toHaveAttribute('data-tekan', '0', { timeout: 7000 })

  await page.goto('/keamanan')
  await page.getByRole('button', { name: 'Matikan Shift tiga kali' }).click()
  await expect(page.getByRole('button', { name: 'Nyalakan Shift tiga kali' })).toBeVisible()
  await page.goto('/dashboard')
  await expect(page.locator('.shift-dots')).toHaveCount(0)
  await thrice(page)
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.goto('/keamanan')
  await page.getByRole('button', { name: 'Nyalakan Shift tiga kali' }).click()
  await expect(page.getByRole('button', { name: 'Matikan Shift tiga kali' })).toBeVisible()
  await page.goto('/dashboard')
  await ready(page)
  await thrice(page)
  await expect(page.getByText('Cerah berawan')).toBeVisible()
})

test('the page is blank within 100 ms, Back shows nothing, and the typed text is in the draft', async ({
  as,
  kasus,
}) => {
  const page = await as('pelapor2')
  // Keeps the page alive until its blankness is measured.
  await weather(page.context(), 1500)
  const { id } = await kasus('draft', 'pelapor2', { terlapor: [{ nama: '', jabatan: '', peran: 'utama' }] })
  await page.goto('/dashboard')
  await page.goto(`/aduan/baru/${id}/1`)
  await ready(page)
  const draft = page.url()
  await page.getByLabel('Jabatan (opsional)').first().pressSequentially('Petugas yang belum tersimpan')
  // The page reports before it is gone: the time from the press until it was blank.
  let tell: (shown: { took: number; height: number; title: string }) => void = () => undefined
  const told = new Promise<{ took: number; height: number; title: string }>((resolve) => {
    tell = resolve
  })
  await page.exposeFunction('tellBlank', (shown: Awaited<typeof told>) => tell(shown))
  await page.evaluate(() => {
    let pressed = 0
    const say = (globalThis as unknown as { tellBlank: (shown: object) => void }).tellBlank
    addEventListener('keyup', (event) => (pressed = event.timeStamp), true)
    new MutationObserver(() => {
      const { height } = document.body.getBoundingClientRect()
      requestAnimationFrame(() => say({ took: performance.now() - pressed, height, title: document.title }))
    }).observe(document.documentElement, { attributeFilter: ['hidden'] })
  })
  const cookies = await page.context().cookies()
  await thrice(page)
  const { took, ...shown } = await told
  test.info().annotations.push({ type: 'blank', description: `${took.toFixed(1)} ms` })
  expect(shown).toEqual({ height: 0, title: 'Cuaca' })
  expect(took).toBeGreaterThan(0)
  expect(took).toBeLessThan(100)
  await expect(page.getByText('Cerah berawan')).toBeVisible()

  await page.goBack()
  await expect(page).toHaveURL(/\/masuk$/)
  await expect(page.getByText(MARKER)).toHaveCount(0)
  await page.context().addCookies(cookies)
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/masuk$/)

  await logIn(page, 'pelapor2')
  await page.goto(draft)
  await expect(page.getByLabel('Jabatan (opsional)').first()).toHaveValue('Petugas yang belum tersimpan')
})

test('a page in the back-forward cache goes to the login page; other tabs go blank', async ({ as }) => {
  const page = await reporter(as)
  const other = await page.context().newPage()
  await other.goto('/dashboard')
  await page.goto('/dashboard')
  await ready(page)
  await ready(other)
  await page.getByRole('button', { name: 'Keluar cepat' }).click()
  await expect(page.getByText('Cerah berawan')).toBeVisible()
  await expect(other.getByText('Cerah berawan')).toBeVisible()

  const kept = await reporter(as)
  await kept.goto('/dashboard')
  await ready(kept)
  const origin = new URL(kept.url()).origin
  expect((await kept.request.post('/api/keluar', { headers: { origin } })).status()).toBe(204)
  await kept.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await expect(kept).toHaveURL(/\/masuk$/)
})

test('without JavaScript the button and the hidden link do the same; a link from another site signs nobody out', async ({
  as,
}) => {
  for (const name of ['button', 'link'] as const) {
    const page = await reporter(as, { javaScriptEnabled: false })
    await page.goto('/dashboard')
    // A redirect cannot be intercepted by a route; its target is enough.
    const away = page.waitForRequest(EXIT)
    if (name === 'link') {
      await page.getByRole('link', { name: 'Keluar cepat' }).focus()
      await page.keyboard.press('Enter')
    } else await page.getByRole('button', { name: 'Keluar cepat' }).click({ noWaitAfter: true })
    await away
    // The quick-exit page cannot be reached from here; wait until the browser has given it up.
    await expect(async () => {
      await page.goto('/dashboard')
      await expect(page).toHaveURL(/\/masuk$/, { timeout: 2000 })
    }).toPass()
    await page.context().close()
  }
  const page = await reporter(as)
  expect((await page.request.get('/api/keluar', { maxRedirects: 0 })).status()).toBe(405)
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/dashboard$/)
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()
  await expect(page).toHaveURL(/\/masuk$/)
  await typeCode(page, 'AAAA')
  await expect(page).toHaveTitle(/WBS Kalsel$/)
})
