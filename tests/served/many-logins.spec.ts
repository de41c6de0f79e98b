import type { APIRequestContext } from '@playwright/test'
import { expect, test } from '../e2e/fixtures'
import { PASSWORD } from '../e2e/people'
import { LONG } from '../world/size'
import { actionId, postOfAction } from './action-post'

const LOGIN = actionId('app/(akun)/masuk/actions.ts', 'logInAction')

// Its gates would stay closed for a minute.
test.afterEach(({ world }) => world.restart())

test('forty logins at once: those beyond the queue get 503, a page does not wait for them, the next login works', {
  tag: LONG,
}, async ({ world, client }) => {
  test.setTimeout(180_000)
  const logIn = (from: APIRequestContext, identifier: string, password: string) => {
    const { headers, body } = postOfAction(LOGIN, [
      ['identifier', identifier],
      ['password', password],
    ])
    const all = { ...headers, origin: world.url }
    return from.post('/masuk', { headers: all, data: body, maxRedirects: 0, timeout: 120_000 })
  }
  const visitor = await client()
  expect(await (await logIn(visitor, 'tidak-ada', 'kata sandi yang salah')).text()).toContain('tidak cocok')

  let waiting = 40
  const all = Array.from({ length: waiting }, async (_, index) => {
    const name = `tidak${String(index).padStart(4, '0')}`
    const answer = await logIn(visitor, name, 'kata sandi yang salah')
    waiting -= 1
    return answer
  })
  expect((await visitor.get('/privasi')).status()).toBe(200)
  expect(waiting).toBeGreaterThan(0)
  const busy = (await Promise.all(all)).filter((answer) => answer.status() === 503)
  expect(busy.length).toBeGreaterThanOrEqual(10)
  expect(busy[0]?.headers()['retry-after']).toBe('5')

  await expect(async () => {
    await logIn(visitor, 'pelapor2', PASSWORD)
    expect((await visitor.get('/dashboard', { maxRedirects: 0 })).status()).toBe(200)
  }).toPass({ timeout: 60_000 })
})
