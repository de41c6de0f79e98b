import type { Page } from '@playwright/test'
import { LONG } from '../world/size'
import { toTheForm } from './codes'
import { expect, test } from './fixtures'
import { act, chooseKind, fillAduan, MARKER, next, onStep, sendAduan } from './people'
import { untilAwake } from './typed/stand'
import type { BrowserWorld } from './world'

const WRITE = '/lapor/tulis'
const SUMMARY = `Pungutan di loket satu ${MARKER}`
const summary = (page: Page) => page.getByLabel('Ringkasan dalam satu kalimat')
const saved = (page: Page) => expect(page.getByText('Tersimpan pukul')).toBeVisible()
const cookiesOf = async (page: Page) => (await page.context().cookies()).map(({ name }) => name)

const counted = async ({ town: { db } }: BrowserWorld) => ({
  sessions: await db.session.count(),
  drafts: await db.aduan.count(),
})

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts'
  const longWithScripts = javaScriptEnabled ? LONG : []

  test(`looking at the first page begins nothing, and neither does going back from it, ${how}`, {
    tag: longWithScripts,
  }, async ({ visit, world }) => {
    const page = await visit({ javaScriptEnabled })
    const before = await counted(world)
    await page.goto('/lapor')
    await toTheForm(page).click()
    await onStep(page, 1)
    if (javaScriptEnabled) await untilAwake(page)
    await act(page, 'Kembali')
    await expect(page).toHaveURL(/\/lapor$/)
    // Without scripts any press shows first that the browser keeps cookies, for a minute.
    expect(await cookiesOf(page)).toEqual(javaScriptEnabled ? [] : ['__Host-wbs-coba'])
    expect(await counted(world)).toEqual(before)
  })

  test(`what is missing stands with what was typed on the page of the draft, ${how}`, async ({ visit }) => {
    const page = await visit({ javaScriptEnabled })
    await page.goto(WRITE)
    if (javaScriptEnabled) await untilAwake(page)
    await summary(page).fill(SUMMARY)
    await next(page)
    await expect(page.getByRole('alert').first()).toContainText('Pilih satu jenis')
    await expect(page).toHaveURL(/\/aduan\/baru\/[0-9a-f-]{36}\/1\?periksa/)
    await expect(summary(page)).toHaveValue(SUMMARY)
  })

  test(`the browser's back finds the draft, and after sending that it was sent, ${how}`, {
    tag: longWithScripts,
  }, async ({ visit }) => {
    const page = await visit({ javaScriptEnabled })
    await page.goto(WRITE)
    if (javaScriptEnabled) await untilAwake(page)
    await summary(page).fill(SUMMARY)
    await chooseKind(page)
    await page.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
    await page.getByLabel('Jabatan (opsional)').first().fill(`Petugas ${MARKER}`)
    await next(page)
    await onStep(page, 2)
    await page.goBack()
    await expect(summary(page)).toHaveValue(SUMMARY)
    await fillAduan(page)
    const { id } = await sendAduan(page)
    await page.goto(WRITE)
    await expect(page).toHaveURL(new RegExp(`/aduan/${id}$`))
  })

  test(`where somebody has signed in meanwhile nothing is saved, and the text stays, ${how}`, {
    tag: longWithScripts,
  }, async ({ visit, world }) => {
    const page = await visit({ javaScriptEnabled })
    await page.goto(WRITE)
    if (javaScriptEnabled) await untilAwake(page)
    await summary(page).fill(SUMMARY)
    const cookies = await world.signIn('pelapor1')
    const where = {
      domain: 'localhost',
      path: '/',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict' as const,
    }
    await page.context().addCookies(cookies.map((cookie) => ({ ...cookie, ...where })))
    const { drafts } = await counted(world)
    await next(page)
    await expect(page.getByRole('alert').first()).toContainText('sudah ada yang masuk')
    await expect(summary(page)).toHaveValue(SUMMARY)
    expect((await counted(world)).drafts).toBe(drafts)
    await page.context().clearCookies()
    await next(page)
    await expect(page).toHaveURL(/\/aduan\/baru\/[0-9a-f-]{36}\/1\?periksa/)
    await expect(summary(page)).toHaveValue(SUMMARY)
  })
}

test('the autosave begins one session and one draft, which a reload and a second tab show', async ({
  visit,
  world,
}) => {
  const page = await visit()
  const before = await counted(world)
  await page.goto(WRITE)
  await untilAwake(page)
  await summary(page).fill('Pungutan')
  await saved(page)
  const later = page.waitForResponse((response) => /\/api\/aduan\/[^/]+\/draf$/.test(response.url()))
  await summary(page).fill(SUMMARY)
  expect((await later).status()).toBe(200)
  await page.reload()
  await expect(page).toHaveURL(/\/aduan\/baru\/[0-9a-f-]{36}\/1$/)
  await expect(summary(page)).toHaveValue(SUMMARY)
  const second = await page.context().newPage()
  await second.goto(WRITE)
  await expect(summary(second)).toHaveValue(SUMMARY)
  expect(await counted(world)).toEqual({ sessions: before.sessions + 1, drafts: before.drafts + 1 })
})

test('two posts of one page at once, as by a double press, begin one session and one draft', async ({
  visit,
  world,
}) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(WRITE)
  await summary(page).fill(SUMMARY)
  const posted = page.waitForRequest((request) => request.method() === 'POST')
  const before = await counted(world)
  await next(page)
  const request = await posted
  await expect(page).toHaveURL(/periksa/)
  const again = await visit()
  const { 'content-type': type = '' } = request.headers()
  const { origin } = new URL(request.url())
  const headers = { 'content-type': type, origin, cookie: '__Host-wbs-coba=1' }
  const post = () =>
    again.request.post(request.url(), { headers, data: request.postDataBuffer() ?? '', maxRedirects: 0 })
  const answers = await Promise.all([post(), post(), post()])
  const to = answers.map((answer) => new URL(answer.headers().location ?? '', page.url()).href)
  expect(to).toEqual([page.url(), page.url(), page.url()])
  expect(await counted(world)).toEqual({ sessions: before.sessions + 1, drafts: before.drafts + 1 })
})

test('two tabs that were open before there was a draft do not overwrite each other in silence', {
  tag: LONG,
}, async ({ visit }) => {
  const first = await visit()
  const second = await first.context().newPage()
  for (const page of [first, second]) {
    await page.goto(WRITE)
    await untilAwake(page)
  }
  await summary(first).fill(SUMMARY)
  await saved(first)
  await summary(second).fill('Tulisan di tab kedua')
  await expect(second.getByText('terbuka di tab lain')).toBeVisible()
  await next(second)
  await expect(second.getByRole('alert').first()).toContainText('Tekan sekali lagi')
  await expect(summary(second)).toHaveValue('Tulisan di tab kedua')
})

test('the session that the page has begun warns before it ends', { tag: LONG }, async ({ visit }) => {
  const page = await visit()
  await page.clock.install()
  await page.goto(WRITE)
  await page.clock.runFor(2000)
  await untilAwake(page)
  await page.clock.fastForward(14 * 60_000)
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await summary(page).fill(SUMMARY)
  await page.clock.runFor(4000)
  await saved(page)
  await expect(async () => {
    await page.clock.fastForward(60_000)
    await expect(page.getByRole('dialog')).toBeVisible({ timeout: 200 })
  }).toPass()
})

test('"Keluar cepat" ends the session that the page has begun, and another tab leaves with it', {
  tag: LONG,
}, async ({ visit, world }) => {
  const page = await visit()
  await page.route('https://www.bmkg.go.id/**', (route) => route.fulfill({ body: 'Cuaca' }))
  await page.goto(WRITE)
  await untilAwake(page)
  const { sessions } = await counted(world)
  await summary(page).fill(SUMMARY)
  await saved(page)
  await act(page, 'Keluar cepat')
  await expect(page.getByText('Cuaca')).toBeVisible()
  await expect.poll(async () => (await counted(world)).sessions).toBe(sessions)
  await page.goto(WRITE)
  await expect(summary(page)).toHaveValue('')
})

test('an account gets its own form, and staff the page that says how to write without their account', async ({
  as,
}) => {
  const reporter = await as('pelapor2')
  await reporter.goto(WRITE)
  await expect(reporter).toHaveURL(/\/aduan\/baru/)
  const staff = await as('telaah1')
  await staff.goto(WRITE)
  await expect(staff).toHaveURL(/\/lapor$/)
  await expect(staff.getByText('Anda sedang masuk dengan akun')).toBeVisible()
})

test('where cookies are refused nothing is begun, and the text stays', { tag: LONG }, async ({
  visit,
  world,
}) => {
  const page = await visit()
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Emulation.setDocumentCookieDisabled', { disabled: true })
  await page.goto(WRITE)
  await expect(page.getByText('Peramban ini menolak kuki').first()).toBeVisible()
  const before = await counted(world)
  await summary(page).fill(SUMMARY)
  await expect(page.getByText('izinkan kuki untuk situs ini, lalu tekan').first()).toBeVisible()
  await next(page)
  await expect(page.getByRole('alert').first()).toContainText('menolak kuki')
  await expect(summary(page)).toHaveValue(SUMMARY)
  expect(await counted(world)).toEqual(before)
})

test('without scripts, a browser that refuses cookies gets back what was typed, and nothing is begun', async ({
  world,
}) => {
  const before = await counted(world)
  const address = `${world.url}${WRITE}`
  const page = await (await fetch(address)).text()
  const fields = page.split('<form').find((one) => one.includes('name="ringkasan"')) ?? ''
  const hidden = [...fields.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)]
  const post = (to: string) => {
    const form = new FormData()
    for (const [, name = '', value = ''] of hidden) form.append(name, value.replaceAll('&quot;', '"'))
    form.append('ringkasan', SUMMARY)
    form.append('tombol', 'lanjut')
    const headers = { origin: world.url }
    return fetch(to, { method: 'POST', body: form, headers, redirect: 'manual' })
  }
  const first = await post(address)
  // 307: the browser sends the same form again, with the cookie if it keeps it.
  expect([first.status, first.headers.get('set-cookie')]).toEqual([
    307,
    expect.stringContaining('__Host-wbs-coba=1'),
  ])
  const again = await post(new URL(first.headers.get('location') ?? '', world.url).href)
  const shown = await again.text()
  expect(again.status).toBe(409)
  expect(shown).toContain('menolak kuki')
  expect(shown).toContain(SUMMARY)
  expect(await counted(world)).toEqual(before)
})

test('while the database is away, without scripts, the answer shows what was typed', async ({
  visit,
  world,
}) => {
  const page = await visit({ javaScriptEnabled: false })
  await page.goto(WRITE)
  await summary(page).fill(SUMMARY)
  world.database.away()
  try {
    await next(page)
    await expect(page.getByRole('heading', { name: 'Belum terkirim' })).toBeVisible()
    await expect(page.getByRole('textbox')).toHaveValue(SUMMARY)
    await expect(page.getByText('Ada masalah di sistem kami')).toBeVisible()
  } finally {
    await world.database.back()
  }
})

test('on a phone the way on is in sight from the first question, and covers no field that has the focus', async ({
  visit,
}) => {
  const page = await visit({ viewport: { width: 360, height: 740 } })
  await page.goto(WRITE)
  const onward = page.getByRole('button', { name: 'Lanjut', exact: true })
  await expect(onward).toBeInViewport()
  const fields = page.locator('main').getByRole('textbox')
  for (const field of await fields.all()) {
    if (!(await field.isVisible())) continue
    await field.focus()
    const [box, bar] = [await field.boundingBox(), await onward.boundingBox()]
    if (!box || !bar) throw new Error('not drawn')
    expect(box.y + Math.min(box.height, 100)).toBeLessThanOrEqual(bar.y)
  }
})

test('an open case is closed before another is begun', { tag: LONG }, async ({ visit }) => {
  const page = await visit()
  await page.goto(WRITE)
  await untilAwake(page)
  await summary(page).fill(SUMMARY)
  await saved(page)
  await page.goto('/lapor')
  await act(page, 'Tutup aduan itu dan mulai baru')
  await expect(page).toHaveURL(/\/lapor\/tulis$/)
  await expect(summary(page)).toHaveValue('')
})
