import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { openPosted } from '@/lib/kabar/email/letter'
import { sendPesan } from '@/lib/pesan/commands'
import { addCatatan } from '@/lib/telaah/commands'
import { LONG } from '../world/size'
import { sent } from '../world/steps'
import { withFate } from './fate'
import { type Ask, actionAsks, isRecorded, routeAsks } from './requests'
import { haveBuild, type Served, serve } from './server'
import { type WorldPair, worldPair } from './world-pair'

// Both worlds use the same random bytes from here on, and the content of a report besides its texts can be
// set (fate.ts).
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof import('node:crypto')>()
  const { fate } = await import('./fate')
  const randomFillSync = (bytes: Uint8Array) => {
    if (!fate.roll) return real.randomFillSync(bytes)
    bytes.set(fate.roll(bytes.length))
    return bytes
  }
  return { ...real, default: { ...real, randomFillSync }, randomFillSync }
})
vi.mock('@/lib/platform/db/id', async (original) => {
  const real = await original<typeof import('@/lib/platform/db/id')>()
  const { fate } = await import('./fate')
  return { ...real, newId: () => fate.id?.() ?? real.newId() }
})
vi.mock('../fixtures/aduan', async (original) => {
  const real = await original<typeof import('../fixtures/aduan')>()
  const { fate } = await import('./fate')
  return { answers: (change = {}) => real.answers({ ...fate.report, ...change }) }
})

/**
 * A member of staff whom a case is about learns nothing of it (docs/design/domain.md): a world with such
 * cases and one without give them the same answers to the last byte. Each world is served by a production
 * build.
 */
let pair: WorldPair
let without: Served
let withCases: Served

beforeAll(async () => {
  await haveBuild()
  pair = await worldPair(new Date())
  ;[without, withCases] = await Promise.all([serve(pair.without), serve(pair.with)])
})
afterAll(async () => {
  await Promise.all([without?.stop(), withCases?.stop()])
  await pair?.end()
})

/** Number of requests before a difference counts. */
const TRIES = 8

/**
 * The first difference between the answers of the two worlds, or null. The order, and so the numbers, of the
 * rows in a page's payload is random each time, and the minute may change between two answers. So a page is
 * requested several times, and only an answer that one world never gives counts as a difference. A write is
 * sent once.
 */
async function difference(what: Ask, cookie: string): Promise<string | null> {
  const seen = [new Set<string>(), new Set<string>()] as const
  for (let tries = 0; tries < (what.method === 'GET' ? TRIES : 1); tries++) {
    const answers = await Promise.all([without.ask(what, cookie), withCases.ask(what, cookie)])
    const [plain = '', secret = ''] = answers.map(
      ({ status, headers, body }) => `${status}\n${headers}\n\n${body}`,
    )
    if (secret.includes('NEXT_HTTP_ERROR_FALLBACK;404') || secret.startsWith('404')) notThere += 1
    seen[0].add(plain)
    seen[1].add(secret)
    if (seen[0].has(secret) || seen[1].has(plain)) return null
  }
  const [plain = '', secret = ''] = [[...seen[0]][0], [...seen[1]][0]]
  const at = [...plain].findIndex((letter, index) => letter !== secret[index])
  const near = (text: string) => text.slice(Math.max(0, at - 40), at + 80)
  return `${what.label} at ${at}: … ${near(plain)} … with the cases … ${near(secret)}`
}

/** Answers meaning that the thing does not exist. */
let notThere = 0

async function differences(asks: readonly Ask[], cookie: string): Promise<string[]> {
  const found = []
  for (const ask of asks) found.push(await difference(ask, cookie))
  return found.filter((one) => one !== null)
}

const people = [0, 1, 2, 3]

it('the hidden cases exist for those who may know, and nobody they are about has a key', {
  tags: [LONG],
}, async () => {
  const { db } = pair.with.world
  const more = (await db.aduan.count()) - (await pair.without.world.db.aduan.count())
  expect(more).toBeGreaterThan(10)
  const ours = new Set(
    (await pair.without.world.db.aduan.findMany({ select: { id: true } })).map(({ id }) => id),
  )
  const theirs = pair.named.map(({ userId }) => userId)
  const wraps = await db.keyWrap.findMany({ where: { userId: { in: theirs } }, select: { aduanId: true } })
  expect(wraps.filter(({ aduanId }) => !ours.has(aduanId))).toEqual([])
  expect(wraps.length).toBeGreaterThan(10)
})

describe.each(people)('person %i', { tags: [LONG] }, (index) => {
  it('gets the same answer from every page and every method of every route', async () => {
    const { cookie, who } = pair.named[index] ?? { cookie: '', who: '' }
    const asks = routeAsks(pair.hidden, pair.visible)
    expect(
      await differences(
        asks.filter((ask) => !isRecorded(ask)),
        cookie,
      ),
      who,
    ).toEqual([])
    expect(asks.length).toBeGreaterThan(150)
  })
})

it('live news: events in a hidden case tell them nothing, and later events tell the usual', {
  tags: [LONG],
}, async () => {
  const follows = pair.named.map(({ cookie }) => [without.follow(cookie), withCases.follow(cookie)] as const)
  // Until each has its first number, and the servers' own connection to the database is up.
  await sleep(3000)
  const begun = follows.map((both) => both.map((one) => one.text().length))
  const since = () =>
    follows.map((both, at) => both.map((one, which) => one.text().slice(begun[at]?.[which] ?? 0)))
  const { hidden, visible, now } = pair
  const act = { actionKey: undefined, text: 'Ada hal baru.' }
  const { world } = pair.with
  const note = { aduanId: hidden.aduanId, ...act }
  expect((await addCatatan({ db: world.db, viewer: world.telaah1, now }, note)).kind).toBe('done')
  expect((await sendPesan({ db: world.db, viewer: world.pelapor1, now }, note)).kind).toBe('done')
  await sleep(1000)
  expect(since().flat(2).join('')).toBe('')
  for (const place of [pair.without, pair.with]) {
    const { db, pelapor1 } = place.world
    await withFate(async () => {
      await sendPesan({ db, viewer: pelapor1, now }, { aduanId: visible, ...act })
      await sent(place.world, pelapor1, {}, now)
    }, 'news')
  }
  for (
    let tries = 0;
    tries < 100 &&
    since()
      .flat()
      .some((text) => text === '');
    tries++
  )
    await sleep(50)
  await sleep(500)
  const last = (text = '') => text.trim().split('\n').at(-1)
  for (const [index, [plain, secret]] of since().entries()) {
    expect(last(secret), pair.named[index]?.who).toMatch(/^data: \{"jumlah":\d+\}$/)
    expect(last(secret), pair.named[index]?.who).toBe(last(plain))
  }
  for (const one of follows.flat()) one.close()
})

it('mail is the same: as many letters, with the same numbers in them', { tags: [LONG] }, async () => {
  const letters = async ({ world }: WorldPair['with']) => {
    const rows = await world.db.surat.findMany({ orderBy: { at: 'asc' } })
    const all = await Promise.all(rows.map(({ id, sealed }) => openPosted(id, sealed)))
    return all
      .filter((letter) => 'to' in letter && letter.to.startsWith('dinamai'))
      .map((letter) => JSON.stringify(letter))
      .sort()
  }
  expect(await letters(pair.with)).toEqual(await letters(pair.without))
})

describe.each(people)('person %i', { tags: [LONG] }, (index) => {
  it('gets the same answer from every server action, with the ids of a hidden case and with unknown ids', async () => {
    const { cookie, who } = pair.named[index] ?? { cookie: '', who: '' }
    const ids = { timB: pair.with.world.timB, somebody: pair.with.world.telaah3.userId }
    const asks = actionAsks(pair.hidden, ids)
    notThere = 0
    expect(await differences(asks, cookie), who).toEqual([])
    expect(asks.length).toBeGreaterThan(110)
    // They reached the command, and were not refused for a missing field.
    expect(notThere).toBeGreaterThan(50)
  })
})

it.each(people)(
  'downloads are the same too: files, figures, bundles (person %i)',
  { tags: [LONG] },
  async (index) => {
    const { cookie, who } = pair.named[index] ?? { cookie: '', who: '' }
    const asks = routeAsks(pair.hidden, pair.visible).filter(isRecorded)
    expect(await differences(asks, cookie), who).toEqual([])
    expect(asks.length).toBeGreaterThan(15)
  },
)

it('no action failed on the ids of a hidden case, or on anything else', { tags: [LONG] }, () => {
  const failures = withCases
    .log()
    .split('\n')
    .filter((line) => line.includes('action failed'))
  expect(failures).toEqual([])
})
