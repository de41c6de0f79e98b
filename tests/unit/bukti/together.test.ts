import { afterEach, expect, it, vi } from 'vitest'

// Pages and routes of the build each load a copy of every module.
const copy = async () => {
  vi.resetModules()
  return { ...(await import('@/lib/bukti/cleaning/slots')), ...(await import('@/lib/bukti/quiet')) }
}
afterEach(() => vi.resetModules())

it('a page and a route together run no more at once than one of them', async () => {
  const turns = [await copy(), await copy()].map(({ slots }) => slots('test', 1))
  let running = 0
  let most = 0
  const task = async () => {
    running += 1
    most = Math.max(most, running)
    await new Promise((resolve) => setTimeout(resolve, 5))
    running -= 1
  }
  await Promise.all([...turns, ...turns].map((turn) => turn(task)))
  expect(most).toBe(1)
})

it('an examination that a page begins waits for an upload that a route receives', async () => {
  const [route, page] = [await copy(), await copy()]
  let arrived = false
  void route.whileReceiving(async () => {
    await new Promise((resolve) => setTimeout(resolve, 300))
    arrived = true
  })
  await page.untilQuiet()
  expect(arrived).toBe(true)
})
