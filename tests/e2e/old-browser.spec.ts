import type { Page } from '@playwright/test'
import postcss, { type AtRule, type Rule } from 'postcss'
import { LONG } from '../world/size'
import { toTheForm } from './codes'
import { expect, test } from './fixtures'
import { act, chooseKind, fillAduan, next, onStep, sendAduan, story } from './people'
import { untilAwake } from './typed/stand'

/*
 * Browsers without what they do not know (decision 0134): the server sends the same, and the test takes away
 * what such a browser would drop from it.
 */

/** What Chrome 90 and Firefox 91 do not know. */
const ON_THE_LINE = {
  selectors: /:has\(/,
  conditions: /:has/,
  values: /\d[dsl]v[hw]\b|\b(?:oklab|color-mix)\(/,
}

/** What Chrome 80 and Safari 12 do not know either. */
const BELOW = {
  selectors: /:has\(|:is\(|:where\(|:focus-visible|:not\([^)]*,/,
  conditions: /selector\(/,
  values: /\d[dsl]v[hw]\b|\b(?:oklab|color-mix|min|max|clamp)\(/,
  properties: /^(?:inset|aspect-ratio|(?:margin|padding)-(?:inline|block))$/,
}

/** A style sheet as such a browser reads it. */
function asRead(text: string, unknown: typeof ON_THE_LINE & { properties?: RegExp }): string {
  const root = postcss.parse(text)
  root.walkAtRules(/^(?:layer|property|container)$/, (rule: AtRule) => void rule.remove())
  root.walkAtRules('supports', (rule) => {
    if (unknown.conditions.test(rule.params)) rule.remove()
  })
  root.walkAtRules('media', (rule) => {
    if (/scripting|[<>]/.test(rule.params)) rule.remove()
  })
  root.walkRules((rule: Rule) => {
    if (unknown.selectors.test(rule.selector)) rule.remove()
  })
  root.walkDecls((decl) => {
    if (unknown.values.test(decl.value) || unknown.properties?.test(decl.prop)) decl.remove()
  })
  return root.toString()
}

/**
 * Reads this page's styles as an old browser does; `scripts: false` cannot read our scripts, but says it has
 * them on.
 */
async function grownOld(page: Page, { scripts }: { scripts: boolean }): Promise<void> {
  const read = new Map<string, string>()
  await page.route(/\.css(?:\?|$)/, async (route) => {
    const url = route.request().url()
    if (!read.has(url)) {
      const response = await page.request.get(url)
      read.set(url, asRead(await response.text(), scripts ? ON_THE_LINE : BELOW))
    }
    await route.fulfill({ contentType: 'text/css', body: read.get(url) ?? '' })
  })
  if (!scripts) await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort())
}

/** Visible controls that nothing answers without scripts, and pictures of an icon that fill the page. */
const nothingDone = async (page: Page) => {
  await page.waitForLoadState('load')
  return page.evaluate(() => {
    const visible = (element: Element) => element.checkVisibility() && element.getClientRects().length > 0
    const dead = [...document.querySelectorAll('button')].filter(
      (button) => visible(button) && (button.type !== 'submit' || !button.form),
    )
    const huge = [...document.querySelectorAll('svg')].filter(
      (icon) =>
        visible(icon) &&
        !icon.matches('.drawing') &&
        Math.min(icon.getBoundingClientRect().width, icon.getBoundingClientRect().height) > 64,
    )
    return [...dead, ...huge].map((element) => element.outerHTML.slice(0, 120))
  })
}

for (const scripts of [true, false]) {
  test(`an aduan with every conditional field, ${scripts ? 'in the oldest browser with scripts' : 'in a browser that reads no script'}`, {
    tag: scripts ? LONG : [],
  }, async ({ as }) => {
    test.setTimeout(120_000)
    const page = await as('pelapor', { viewport: { width: 360, height: 740 } })
    await grownOld(page, { scripts })
    const settled = async () => {
      if (scripts) await untilAwake(page)
      else expect(await nothingDone(page), page.url()).toEqual([])
    }
    await page.goto('/aduan/baru')
    await settled()
    if (await page.getByRole('button', { name: 'Saya mengerti, lanjut' }).isVisible())
      await act(page, 'Saya mengerti, lanjut')
    await onStep(page, 1)
    await settled()

    await test.step('the restricted route comes with the choice, or with its error', async () => {
      await chooseKind(page)
      await page.getByLabel('Ringkasan dalam satu kalimat').fill('Pungutan di loket')
      await page.getByLabel('Jabatan (opsional)').first().fill('Petugas loket')
      await page.getByLabel('Unit kerja / instansi').selectOption({ label: 'Inspektorat Daerah' })
      const read = page.getByLabel('Saya sudah membacanya')
      if (!scripts) await next(page)
      await expect(read).toBeVisible()
      await read.check()
      await next(page)
      await onStep(page, 2)
    })

    await test.step('a range of dates', async () => {
      await settled()
      await page.getByLabel('Dalam rentang waktu').check()
      for (const [legend, day] of [
        ['Tanggal kejadian atau mulainya', '3'],
        ['Sampai tanggal', '9'],
      ] as const) {
        const date = page.getByRole('group', { name: legend })
        await date.getByLabel('Hari').fill(day)
        await date.getByLabel('Bulan').fill('2')
        await date.getByLabel('Tahun').fill('2026')
      }
      await page.getByLabel('Kota Banjarbaru').check()
      await page.getByLabel('Ceritakan apa yang terjadi').fill(story.kronologi)
      await next(page)
      await onStep(page, 3)
    })

    await test.step('danger and a safe contact', async () => {
      await settled()
      await page
        .getByRole('group', { name: /diancam/ })
        .getByLabel('Ya', { exact: true })
        .check()
      await page.getByLabel(/^Siapa yang mengancam/).fill('Atasan saya')
      await page.getByLabel('Telepon').check()
      await page.getByLabel('Alamat email atau nomor yang aman').fill('081234567890')
      await page.getByLabel('Jam yang aman').fill('setelah pukul 18.00')
      await next(page)
      await expect(page.getByRole('heading', { name: 'Periksa aduan' })).toBeVisible()
    })

    await settled()
    for (const text of ['3 Februari 2026', '9 Februari 2026', 'Atasan saya', '081234567890'])
      await expect(page.getByText(text).first()).toBeVisible()
    const { id } = await sendAduan(page)
    await settled()
    await page.goto(`/aduan/${id}`)
    await settled()
    await page.getByLabel('Pesan untuk petugas').fill('Ada berita?')
    await act(page, 'Kirim pesan')
    await expect(page.getByText('Pesan terkirim.')).toBeVisible()
  })
}

test('without an account, where no script can be read', { tag: LONG }, async ({ visit }) => {
  test.setTimeout(120_000)
  const page = await visit({ viewport: { width: 360, height: 740 } })
  await grownOld(page, { scripts: false })
  for (const path of [
    '/',
    '/bantuan',
    '/keamanan',
    '/lacak',
    '/masuk',
    '/daftar',
    '/lapor/tulis',
    '/lapor',
  ]) {
    await page.goto(path)
    expect(await nothingDone(page), path).toEqual([])
  }
  await toTheForm(page).click()
  await onStep(page, 1)
  await fillAduan(page)
  await sendAduan(page)
  expect(await nothingDone(page)).toEqual([])
})
