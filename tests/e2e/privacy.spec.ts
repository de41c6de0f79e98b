import { expect, test } from './fixtures'
import { attach, beginAduan, fillAduan, MARKER, sendAduan } from './people'

test('writing and sending leaves nothing on the device and contacts no third party', async ({
  as,
  baseURL,
}) => {
  test.setTimeout(90_000)
  const page = await as('pelapor')
  const host = new URL(baseURL ?? '').host
  const foreign: string[] = []
  const complaints: string[] = []
  const telling: string[] = []
  page.on('request', (request) => {
    if (request.url().includes(MARKER)) telling.push(request.url())
    if (new URL(request.url()).host !== host) foreign.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error' || /Content Security Policy|Trusted/.test(message.text()))
      complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await beginAduan(page)
  await fillAduan(page)
  await page
    .getByRole('link', { name: /Ubah bukti/ })
    .first()
    .click()
  await attach(page)
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  await page.getByRole('button', { name: 'Lanjut', exact: true }).click()
  const { id } = await sendAduan(page)
  await page.goto(`/aduan/${id}`)

  expect(foreign).toEqual([])
  expect(telling).toEqual([])
  expect(complaints).toEqual([])
  const stored = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.values(sessionStorage).join(' '),
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
  }))
  expect(stored).toEqual({
    local: [],
    session: expect.not.stringContaining(MARKER),
    databases: 0,
    caches: [],
  })
  const cookies = await page.context().cookies()
  expect(cookies.filter((cookie) => !cookie.httpOnly)).toEqual([])
  expect(page.url()).not.toContain('WBS-')
  await expect(page).toHaveTitle('WBS Kalsel')
})

test('"Keluar cepat" ends the session, leaves for a neutral page, and Back shows nothing', async ({ as }) => {
  const page = await as('pelapor2')
  await page.goto('/dashboard')
  await page.route('https://www.bmkg.go.id/**', (route) => route.fulfill({ body: 'Cuaca' }))
  await page.getByRole('button', { name: 'Keluar cepat' }).click()
  await expect(page.getByText('Cuaca')).toBeVisible()
  await page.goBack().catch(() => null)
  // The beacon that ends the session may come after this page on a busy server: known, and not yet mended.
  await expect(async () => {
    await page.goto('/dashboard')
    expect(page.url()).toMatch(/\/masuk$/)
  }).toPass({ timeout: 20_000 })
})

test('scripts and markup in texts are shown as typed', async ({ as, kasus }) => {
  const page = await as('pelapor2')
  let ran = false
  page.on('dialog', () => {
    ran = true
  })
  const payload = '<img src=x onerror=alert(1)><script>alert(2)</script>'
  const words = { ringkasan: `${payload} di loket`, kronologi: `${payload} `.repeat(3) }
  const { id } = await kasus('sent', 'pelapor2', words)
  await page.goto(`/aduan/${id}`)
  await expect(page.getByText(`${payload} di loket`).first()).toBeAttached()
  const admin = await as('admin1')
  admin.on('dialog', () => {
    ran = true
  })
  await admin.goto(`/admin/aduan/${id}`)
  await expect(admin.getByText(`${payload} di loket`).first()).toBeVisible()
  expect(ran).toBe(false)
})
