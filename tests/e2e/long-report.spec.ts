import type { Page } from '@playwright/test'
import { ownerTag } from '@/lib/vault/case-keys'
import { LONG } from '../world/size'
import { NEW_PASSWORD } from './account'
import { toTheForm } from './codes'
import { expect, test } from './fixtures'
import { agree, chooseKind, NOMOR, next, onStep, story } from './people'
import { untilAwake } from './typed/stand'

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1)
const send = (page: Page) => page.getByRole('button', { name: 'Kirim Aduan' }).click()
const sent = (page: Page) => page.getByRole('heading', { name: 'Aduan terkirim' })

test('ten people and five witnesses are written on a phone, one of each is taken out, and all others arrive', {
  tag: LONG,
}, async ({ as }) => {
  const page = await as('pelapor', PHONE)
  await page.goto('/aduan/baru')
  await page.getByRole('button', { name: 'Saya mengerti, lanjut' }).tap()
  await onStep(page, 1)
  await untilAwake(page)
  await chooseKind(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill(story.ringkasan)
  await page.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
  for (const number of numbers(10)) {
    if (number > 1) await page.getByRole('button', { name: 'Tambah orang lain' }).tap()
    await page.locator(`[name="terlapor.${number - 1}.nama"]`).fill(`Orang ${number}`)
  }
  await expect(page.getByRole('button', { name: 'Tambah orang lain' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Hapus orang ke-4', exact: true }).tap()
  await expect(page.getByText('Orang ke-4 dihapus.')).toBeVisible()
  const people = numbers(10)
    .filter((number) => number !== 4)
    .map((number) => `Orang ${number}`)
  const typed = (list: string) =>
    page
      .locator(`[name^="${list}."][name$=".nama"]`)
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))
  expect(await typed('terlapor')).toEqual(people)
  await next(page)

  await onStep(page, 2)
  await untilAwake(page)
  await page.getByLabel('Saya tidak ingat').check()
  await page.getByLabel('Kota Banjarbaru').check()
  await page.getByLabel('Ceritakan apa yang terjadi').fill(story.kronologi)
  await page.getByText('Tambahan bila ada').tap()
  for (const number of numbers(5)) {
    await page.getByRole('button', { name: 'Tambah orang yang mengetahui' }).tap()
    await page.locator(`[name="saksi.${number - 1}.nama"]`).fill(`Saksi ${number}`)
  }
  await page.getByRole('button', { name: 'Hapus saksi ke-2', exact: true }).tap()
  const witnesses = [1, 3, 4, 5].map((number) => `Saksi ${number}`)
  expect(await typed('saksi')).toEqual(witnesses)
  await expect(page.getByLabel('Ceritakan apa yang terjadi')).toHaveValue(story.kronologi)
  await next(page)
  await onStep(page, 3)
  await next(page)

  await expect(page.getByRole('heading', { name: 'Periksa aduan' })).toBeVisible()
  const checked = (await page.locator('main').textContent()) ?? ''
  for (const name of [...people, ...witnesses]) expect(checked).toContain(name)
  for (const name of ['Orang 4', 'Saksi 2']) expect(checked).not.toContain(name)
  await agree(page)
  await send(page)
  await expect(sent(page)).toBeVisible()
})

test('reporting the head of the Inspektorat on a phone, without an account: read once, sent, and in no common queue', async ({
  as,
  visit,
}) => {
  const page = await visit(PHONE)
  await page.goto('/')
  await page.getByRole('link', { name: 'Buat Aduan' }).first().tap()
  await toTheForm(page).tap()
  await onStep(page, 1)
  await untilAwake(page)
  await page.getByLabel('Ringkasan dalam satu kalimat').fill(story.ringkasan)
  await chooseKind(page)
  const read = page.getByLabel('Saya sudah membacanya')
  await page.getByLabel('Jabatan (opsional)').first().fill('Inspektur')
  await expect(read, 'the person alone needs the restricted route').toBeVisible()
  await page.getByLabel('Cari kantor atau sekolah').fill('inspektorat')
  await expect(page.getByLabel('Unit kerja / instansi')).toHaveValue('Inspektorat Daerah')
  await expect(page.getByText('Inspektorat Jenderal Kementerian Dalam Negeri')).toBeVisible()
  await next(page)
  await expect(page.getByRole('alert').filter({ hasText: 'Centang' }).first()).toBeVisible()
  await read.check()
  await next(page)
  await onStep(page, 2)
  await page.getByLabel('Ceritakan apa yang terjadi').fill(story.kronologi)
  await page.getByLabel('Saya tidak ingat').check()
  await page.getByLabel('Kota Banjarbaru').check()
  await next(page)
  await onStep(page, 3)
  await next(page)
  await agree(page)
  await send(page)
  await expect(sent(page)).toBeVisible()
  const nomor = NOMOR.exec((await page.locator('main').textContent()) ?? '')?.[0] ?? ''

  for (const [name, count] of [
    ['admin1', 0],
    ['admin2', 1],
  ] as const) {
    const desk = await as(name)
    await desk.goto('/admin')
    await desk.getByLabel('Cari nomor atau isi aduan').fill(nomor)
    await desk.getByRole('button', { name: 'Cari', exact: true }).click()
    await expect(desk.getByText(count === 0 ? 'Tidak ada yang cocok' : '1 aduan cocok').first()).toBeVisible()
    // In the list of what was found, and in the queue below it.
    await expect(desk.getByRole('link', { name: nomor }), name).toHaveCount(2 * count)
  }
})

test('two hours on a bad network: what was typed without it, and past a session, is in the aduan that arrives', {
  tag: LONG,
}, async ({ as, own, world }) => {
  const page = await as('pelapor', PHONE)
  const account = await own()
  await page.clock.install()
  await page.goto('/aduan/baru')
  await page.getByRole('button', { name: 'Saya mengerti, lanjut' }).tap()
  await onStep(page, 1)
  await untilAwake(page)
  const start = world.now().getTime() - Date.now()
  let minutes = 0
  /** Time passes for the page and for the server. */
  const pass = async (more: number) => {
    minutes += more
    await world.setAhead(start + minutes * 60_000)
    await page.clock.fastForward(more * 60_000)
  }
  const line = page.getByRole('status')

  await test.step('without network the page says so, and saves when it is back', async () => {
    await page.context().setOffline(true)
    await page.getByLabel('Ringkasan dalam satu kalimat').fill('Ditulis tanpa jaringan')
    await pass(1)
    await expect(line.filter({ hasText: 'Internet terputus' }).first()).toBeVisible()
    await page.context().setOffline(false)
    await pass(1)
    await expect(line.filter({ hasText: 'Tersimpan' }).first()).toBeVisible()
  })

  await test.step('after most of an hour away the text of the page goes along to the login and comes back', async () => {
    await page.getByLabel('Ringkasan dalam satu kalimat').fill('Ditulis sebelum pergi')
    await page.context().setOffline(true)
    // A file of an hour ago would be cleared away: files are as old as the machine says.
    await pass(50)
    await page.context().setOffline(false)
    await page.getByRole('dialog').getByRole('link', { name: 'Masuk lagi' }).tap()
    await page.getByLabel('Nama pengguna atau email').fill(account.username)
    await page.getByLabel('Kata sandi').fill(NEW_PASSWORD)
    await page.getByRole('button', { name: 'Masuk', exact: true }).tap()
    await onStep(page, 1)
    await expect(page.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue('Ditulis sebelum pergi')
  })

  await test.step('the rest is written, pressed once without network, and sent an hour later', async () => {
    await untilAwake(page)
    await chooseKind(page)
    await page.getByLabel('Jabatan (opsional)').first().fill('Petugas loket')
    await page.getByLabel('Unit kerja / instansi').selectOption('Dinas Perhubungan')
    await page.context().setOffline(true)
    await next(page)
    await expect(page.getByText('Internet terputus').first()).toBeVisible()
    await page.context().setOffline(false)
    await next(page)
    await onStep(page, 2)
    await page.getByLabel('Saya tidak ingat').check()
    await page.getByLabel('Kota Banjarbaru').check()
    await page.getByLabel('Ceritakan apa yang terjadi').fill(story.kronologi)
    const tale = page.getByLabel('Ceritakan apa yang terjadi')
    const saved: string[] = []
    page.on('response', (answer) => {
      if (answer.url().endsWith('/draf') && answer.ok()) saved.push(answer.request().postData() ?? '')
    })
    const said = async () => (await line.filter({ hasText: 'Tersimpan' }).allTextContents()).join()
    for (const count of numbers(7)) {
      await pass(11)
      const before = await said()
      const told = `${story.kronologi} Tambahan ${count}.`
      await tale.fill(told)
      await pass(0.2)
      await expect.poll(() => saved.some((body) => body.includes(told)), `save ${count}`).toBe(true)
      // The page counts an act once it has read the answer. If its clock jumped first, the end of the session
      // would be said over what is typed next.
      await expect.poll(said, `answer ${count}`).not.toBe(before)
    }
    await next(page)
    await onStep(page, 3)
    await next(page)
    await agree(page)
    await send(page)
    await expect(sent(page)).toBeVisible()
  })
  expect(minutes).toBeGreaterThan(120)
  await page.goto('/dashboard')
  await page.getByRole('link', { name: NOMOR }).first().tap()
  await expect(page.locator('main')).toContainText('Ditulis sebelum pergi')
  await expect(page.locator('main')).toContainText('Tambahan 7.')
  const mine = { ownerTag: await ownerTag(account.viewer.seed) }
  expect(await world.town.db.aduan.count({ where: mine }), 'one aduan, and no draft beside it').toBe(1)
  await world.setAhead(start)
})
