import { LONG } from '../world/size'
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

test('"Keluar cepat" ends the session, leaves for a neutral page, and Back shows nothing', {
  tag: LONG,
}, async ({ as, world }) => {
  const page = await as('pelapor2')
  await page.goto('/akun')
  await page.goto('/dashboard')
  // The end of the session never reaches the server: this browser is signed out all the same.
  await page.context().route('**/api/keluar', (route) => route.abort())
  await page.route('https://www.bmkg.go.id/**', (route) => route.fulfill({ body: 'Cuaca' }))
  await page.getByRole('button', { name: 'Keluar cepat' }).click()
  await expect(page.getByText('Cuaca')).toBeVisible()
  await page.goBack().catch(() => null)
  await expect(page).toHaveURL(/\/masuk$/)
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/masuk$/)
  const session = await page.context().cookies()
  // The next request after half a minute ends it on the server, too: cookies copied before open nothing.
  await world.setAhead(31_000)
  await page.goto('/dashboard')
  await page.context().addCookies(session.filter(({ name }) => name !== '__Host-wbs-keluar'))
  await page.context().clearCookies({ name: '__Host-wbs-keluar' })
  await page.goto('/dashboard')
  await expect(page).toHaveURL(/\/masuk$/)
  await world.setAhead(0)
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

test('a page takes scripts from its own build alone, and makes no markup of a text', async ({ visit }) => {
  const page = await visit()
  await page.goto('/')
  const refused = await page.evaluate(() => {
    const script = (address: string) => () => {
      document.createElement('script').src = address
    }
    const tries = {
      own: script('/_next/static/chunks/x.js'),
      'another host': script('https://jahat.example/_next/static/x.js'),
      'a host that begins alike': script(`${location.origin}.jahat.example/_next/static/x.js`),
      'a user before the host': script(location.origin.replace('//', '//x@').concat('/_next/static/x.js')),
      'another folder': script('/_next/static/../../api/x'),
      'a text': script('data:text/javascript,0'),
      markup: () => {
        document.createElement('p').innerHTML = '<b>x</b>'
      },
    }
    return Object.entries(tries).flatMap(([name, attempt]) => {
      try {
        attempt()
        return []
      } catch {
        return [name]
      }
    })
  })
  expect(refused).toEqual([
    'another host',
    'a host that begins alike',
    'a user before the host',
    'another folder',
    'a text',
    'markup',
  ])
})
