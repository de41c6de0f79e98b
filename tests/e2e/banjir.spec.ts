import type { APIRequestContext, Page, Request } from '@playwright/test'
import { guess } from '@/lib/akun/commands/attempts'
import { FREE_PER_MINUTE } from '@/lib/platform/flood/rules'
import { LONG } from '../world/size'
import { NEW_PASSWORD } from './account'
import { expect, type Fixtures, test } from './fixtures'
import { noViolations } from './no-violations'
import { act, agree, fillAduan, logIn, NOMOR, next, sendAduan, story } from './people'
import { untilAwake } from './typed/stand'
import type { BrowserWorld } from './world'

// In one worker, which starts its server again once: the gates of the flooded one stay closed for a minute,
// and nothing else in this file depends on them. Each start is cold, and every page of it is loaded again.
test.describe.configure({ mode: 'default' })
test.afterAll(async ({ worlds }) => (await worlds(false)).restart())

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true }
/** The first page of a begun draft, which says what is missing. */
const ON_DRAFT = /\/aduan\/baru\/[0-9a-f-]{36}\/1\?periksa/

/** More posts than the gates of a report admit freely in a minute (lib/platform/flood/rules.ts). */
const FREE = Math.max(FREE_PER_MINUTE.lapor, FREE_PER_MINUTE.kirim)
const MANY = FREE + 20

/** A post of one of our forms, to be repeated as a script would. */
interface Post {
  /** Whose cookies it brings; null for none, neither those that an earlier answer set. */
  client: APIRequestContext | null
  url: string
  headers: Record<string, string>
  body: Buffer
}

async function recorded(page: Page, press: () => Promise<void>): Promise<Post> {
  const posted = page.waitForRequest((request: Request) => request.headers()['next-action'] !== undefined)
  await press()
  const request = await posted
  const { 'content-type': type = '', 'next-action': action = '' } = request.headers()
  const origin = new URL(request.url()).origin
  const headers = { 'content-type': type, 'next-action': action, origin, accept: 'text/x-component' }
  return {
    client: page.context().request,
    url: request.url(),
    headers,
    body: request.postDataBuffer() ?? Buffer.alloc(0),
  }
}

/** Repeats the same post, ten at a time; each gets an answer, none an error. */
async function flood({ client, url, headers, body }: Post): Promise<string[]> {
  const post = async () => {
    if (client) {
      const answer = await client.post(url, { headers, data: body, maxRedirects: 0, timeout: 60_000 })
      return { status: answer.status(), text: await answer.text() }
    }
    const answer = await fetch(url, {
      method: 'POST',
      headers,
      body: new Uint8Array(body),
      redirect: 'manual',
    })
    return { status: answer.status, text: await answer.text() }
  }
  const answers: string[] = []
  for (let left = MANY; left > 0; left -= 10) {
    for (const { status, text } of await Promise.all(Array.from({ length: Math.min(left, 10) }, post))) {
      expect(status).toBeLessThan(400)
      answers.push(text)
    }
  }
  return answers
}

/** A script's own way from the first page to a sent aduan, recorded at both gates. */
async function flooder(visit: Fixtures['visit']): Promise<{ begin: Post; send: Post }> {
  const page = await visit()
  await page.goto('/lapor/tulis')
  await untilAwake(page)
  const begin = await recorded(page, () => next(page))
  await expect(page).toHaveURL(ON_DRAFT)
  await fillAduan(page)
  await agree(page)
  const send = await recorded(page, () => act(page, 'Kirim Aduan'))
  await expect(page.getByRole('heading', { name: 'Aduan terkirim' })).toBeVisible()
  return { begin: { ...begin, client: null }, send }
}

test('while a script floods the first page, reporters with and without JavaScript get through, and nothing is lost', {
  tag: LONG,
}, async ({ visit, world }) => {
  test.setTimeout(300_000)
  const { begin, send } = await flooder(visit)

  await test.step('with JavaScript the browser solves a puzzle by itself', async () => {
    const page = await visit(PHONE)
    expect((await flood(begin)).filter((answer) => answer.includes('"wait"')).length).toBeGreaterThan(0)
    await page.goto('/lapor/tulis')
    await untilAwake(page)
    await fillAduan(page)
    await flood(send)
    const { nomor } = await sendAduan(page)
    expect(nomor).toMatch(NOMOR)
  })

  await test.step('and so does the autosave that begins a draft', async () => {
    const page = await visit(PHONE)
    await flood(begin)
    await page.goto('/lapor/tulis')
    await untilAwake(page)
    const proven = page.waitForRequest((request) => (request.postData() ?? '').includes('"solution"'))
    await page.getByLabel('Ringkasan dalam satu kalimat').fill(story.ringkasan)
    expect(new URL((await proven).url()).pathname).toBe('/api/lapor/draf')
    await expect(page.getByText('Tersimpan pukul')).toBeVisible()
  })

  await test.step('without JavaScript the page states the wait, and the same button continues', async () => {
    const page = await visit({ ...PHONE, javaScriptEnabled: false })
    await flood(begin)
    await page.goto('/lapor/tulis')
    await page.getByLabel('Ringkasan dalam satu kalimat').fill(story.ringkasan)
    await next(page)
    const wait = page.getByRole('status').filter({ hasText: 'Layanan sedang ramai' })
    await restThere(wait, world)
    await expect(page.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue(story.ringkasan)
    await next(page)
    await expect(page).toHaveURL(ON_DRAFT)
    await expect(page.getByLabel('Ringkasan dalam satu kalimat')).toHaveValue(story.ringkasan)
    await fillAduan(page)
    await flood(send)
    await agree(page)
    await act(page, 'Kirim Aduan')
    await expect(page.getByText(story.ringkasan)).toBeVisible()
    await restThere(wait, world)
    await expect(page.getByLabel('Saya menulis apa yang saya ketahui')).toBeChecked()
    const { nomor, id } = await sendAduan(page)
    expect(nomor).toMatch(NOMOR)
    await page.goto(`/aduan/${id}`)
    await expect(page.locator('main')).toContainText(story.ringkasan)
  })
  await world.setAhead(0)
})

/** Advances the server's clock by the wait that a page names, and two seconds more. */
async function restThere(
  wait: ReturnType<Page['getByRole']>,
  { now, setAhead }: Pick<BrowserWorld, 'now' | 'setAhead'>,
): Promise<void> {
  await expect(wait).toBeVisible()
  const seconds = Number(/Tunggu (\d+) detik/.exec((await wait.textContent()) ?? '')?.[1])
  expect(seconds).toBeGreaterThan(0)
  expect(seconds).toBeLessThanOrEqual(30)
  await setAhead(now().getTime() - Date.now() + (seconds + 2) * 1000)
}

test('the waiting page is accessible, at 360 px, with and without JavaScript', { tag: LONG }, async ({
  visit,
}) => {
  test.setTimeout(120_000)
  const script = await visit()
  await script.goto('/lapor/tulis')
  await untilAwake(script)
  const begin = await recorded(script, () => next(script))
  await flood({ ...begin, client: null })
  const page = await visit(PHONE)
  await page.goto('/lapor/tulis')
  await untilAwake(page)
  // The proof never gets back, so that the waiting page can be inspected.
  await page.route('**/lapor/tulis', async (route) => {
    if ((route.request().postData() ?? '').includes('bukti_kerja')) await page.waitForTimeout(4000)
    await route.continue()
  })
  const proven = page.waitForRequest((request) => (request.postData() ?? '').includes('"solution"'))
  await next(page)
  const wait = page.getByRole('status').filter({ hasText: 'Layanan sedang ramai' })
  await expect(wait).toContainText('tidak ada yang perlu Anda lakukan')
  await expect(wait).toBeFocused()
  await noViolations(page)
  // The proof of work opened the gate, and not only the time that passed.
  await proven
  await expect(page).toHaveURL(ON_DRAFT)
})

test('guessing at a name delays its owner only by some proof of work', { tag: LONG }, async ({
  visit,
  own,
  world,
}) => {
  const page = await visit()
  const { username: name } = await own()
  const right = NEW_PASSWORD
  // A refusal in the browser costs all runs of Argon2id, so most of the guesses are counted without them.
  const without = { purpose: 'login', name, work: Number.POSITIVE_INFINITY } as const
  for (let tries = 0; tries < 7; tries += 1)
    await guess(world.town.db, without, world.now(), async () => null)
  // Filled in beforehand: the remaining wait runs down while typing.
  const plain = await visit({ javaScriptEnabled: false })
  await plain.goto('/masuk')
  await plain.getByLabel('Nama pengguna atau email').fill(name)
  await plain.getByLabel('Kata sandi').fill(right)
  const guesser = await visit()
  await guesser.goto('/masuk')
  for (const wrong of ['tebakan yang salah', 'tebakan lain']) {
    await guesser.getByLabel('Nama pengguna atau email').fill(name)
    await guesser.getByLabel('Kata sandi').fill(wrong)
    const answered = guesser.waitForResponse((response) => response.request().method() === 'POST')
    await act(guesser, 'Masuk')
    await answered
    await expect(guesser.locator('form[aria-busy="true"]')).toHaveCount(0)
    await expect(guesser.getByRole('alert').first()).toContainText('tidak cocok')
  }
  // Without JavaScript the page states the time.
  await act(plain, 'Masuk')
  const wait = plain.getByRole('status').filter({ hasText: 'Terlalu banyak percobaan dengan nama ini' })
  await expect(wait).toContainText(/Tunggu \d+ detik/)
  await expect(plain.getByLabel('Nama pengguna atau email')).toHaveValue(name)
  await logIn(page, name, right)
  await expect(page).toHaveURL(/\/dashboard$/)
})
