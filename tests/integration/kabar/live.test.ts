import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { markOwnRead } from '@/lib/kabar/commands'
import { type Hub, MOST_OF_A_PERSON, openHub } from '@/lib/kabar/live/hub'
import { streamFor } from '@/lib/kabar/live/stream'
import { notificationsOf } from '@/lib/kabar/queries'
import { tellAdmins } from '@/lib/kabar/tell'
import { unreadOf } from '@/lib/kabar/unread'
import { sendPesan } from '@/lib/pesan/commands'
import { type Db, openDb } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import {
  endSession,
  endSessionsOf,
  IDLE_MS,
  peekSession,
  startSession,
} from '@/lib/platform/session/sessions'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { handBack } from '@/lib/telaah/commands'
import { done, forwarded, once, sent, withTeam } from '../../world/steps'
import { MONDAY, newWorld, type World } from '../../world/world'
import { codeDraft } from '../codes'

// Two processes from the database's point of view: each with its own pool and listening connection.
let world: World
let hubs: [Hub, Hub]
let pools: [Db, Db]
let now = MONDAY
const url = process.env.DATABASE_URL ?? ''
const open = (db: Db) => openHub({ db, url, now: () => now, beatMs: 300 })

beforeAll(async () => {
  world = await newWorld()
  pools = [openDb({ url }), openDb({ url })]
  hubs = [open(pools[0]), open(pools[1])]
  await sleep(300)
})
afterAll(async () => {
  await Promise.all(hubs.map((hub) => hub.stop()))
  await Promise.all(pools.map((db) => db.$disconnect()))
  await world.end()
})
afterEach(() => {
  now = MONDAY
})

interface Tab {
  events: string[]
  counts: () => number[]
  over: () => boolean
  leave: () => void
}

/** A tab of this person at one of the two processes, with its own session. */
async function tabOf(person: Viewer, hub: Hub): Promise<Tab & { viewer: Viewer }> {
  const account = person.role === 'PELAPOR' && !person.account ? null : person.userId
  const secrets = await startSession(world.db, account, person.seed, MONDAY)
  const viewer = await peekSession(world.db, secrets, MONDAY)
  if (!viewer) throw new Error('no session')
  const gone = new AbortController()
  const stream = await streamFor(hub, viewer, gone.signal)
  if (!stream) throw new Error('no room')
  const events: string[] = []
  let over = false
  void (async () => {
    const decoder = new TextDecoder()
    for await (const chunk of stream) events.push(decoder.decode(chunk))
    over = true
  })()
  const tab = {
    viewer,
    events,
    counts: () =>
      events.flatMap((text) => {
        const found = /^event: kabar\ndata: (.*)\n/.exec(text)
        return found ? [(JSON.parse(found[1] ?? '') as { jumlah?: number }).jumlah ?? -1] : []
      }),
    over: () => over,
    leave: () => gone.abort(),
  }
  // Each tab gets one event at the start, for news since its page was rendered; late news may bring a second.
  await until(() => tab.counts().length >= 1)
  return tab
}

/** With time for a busy machine. */
async function until(holds: () => boolean | Promise<boolean>, withinMs = 20_000): Promise<void> {
  for (const end = Date.now() + withinMs; Date.now() < end; await sleep(10)) if (await holds()) return
  throw new Error('no event arrived')
}

const settled = () => sleep(500)

it('reaches the tabs of the recipients, at both processes, and nobody else', async () => {
  const aduanId = await withTeam(world)
  const { db, pelapor1, pelapor2, telaah1, telaah3, admin1 } = world
  const tabs = {
    reporter: await tabOf(pelapor1, hubs[0]),
    other: await tabOf(pelapor2, hubs[1]),
    team: await tabOf(telaah1, hubs[0]),
    teamElsewhere: await tabOf(telaah1, hubs[1]),
    otherTeam: await tabOf(telaah3, hubs[1]),
    admin: await tabOf(admin1, hubs[1]),
  }
  const before = Object.fromEntries(Object.entries(tabs).map(([name, tab]) => [name, tab.counts().length]))
  const unread = await unreadOf(db, telaah1)
  done(await sendPesan({ db, viewer: pelapor1, now: MONDAY }, { aduanId, ...once, text: 'Halo' }))
  await until(
    () => tabs.team.counts().at(-1) === unread + 1 && tabs.teamElsewhere.counts().at(-1) === unread + 1,
  )
  done(await sendPesan({ db, viewer: telaah1, now: MONDAY }, { aduanId, ...once, text: 'Kami baca.' }))
  await until(() => tabs.reporter.counts().length > (before.reporter ?? 0))
  await settled()
  for (const name of ['other', 'otherTeam', 'admin'] as const)
    expect(tabs[name].counts().length, name).toBe(before[name])
  // A reporter is only told that there is news: the session itself opens the read marks.
  expect(tabs.reporter.counts().at(-1)).toBe(-1)
  for (const tab of Object.values(tabs)) tab.leave()
})

it('sends nothing for a rolled-back transaction, and one event for a repeated form', async () => {
  const { db, admin1 } = world
  const tab = await tabOf(admin1, hubs[1])
  const before = tab.counts().length
  const told = inTransaction(db, async (tx) => {
    await tellAdmins(tx, { kind: 'jobDead', about: 'x', today: '2026-11-23' as never, now: MONDAY })
    throw new Error('the command fails after all')
  })
  await expect(told).rejects.toThrow()
  await settled()
  expect(tab.counts().length).toBe(before)
  tab.leave()
})

it('news of a restricted case reaches only those named for such cases', async () => {
  const { admin1, admin2 } = world
  const common = await tabOf(admin1, hubs[0])
  const named = await tabOf(admin2, hubs[1])
  const [before, until2] = [common.counts().length, named.counts().length]
  await sent(world, world.pelapor1, { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' })
  await until(() => named.counts().length > until2)
  await settled()
  expect(common.counts().length).toBe(before)
  common.leave()
  named.leave()
})

it('losing the key of a case removes it from the count at once', async () => {
  const { db, telaah1, ketua1 } = world
  const id = await forwarded(world)
  const tab = await tabOf(telaah1, hubs[0])
  const before = tab.counts().at(-1) ?? 0
  done(await handBack({ db, viewer: ketua1, now: MONDAY }, { aduanId: id, ...once, reason: 'Bukan kami.' }))
  await until(() => tab.counts().at(-1) === before - 1)
  tab.leave()
})

it('the number on the bell matches the list, for each person', async () => {
  const { db } = world
  for (const person of ['admin1', 'admin2', 'telaah1', 'telaah3', 'ketua1', 'pelapor1'] as const) {
    const list = await notificationsOf(db, world[person])
    expect(await unreadOf(db, world[person]), person).toBe(list.filter((item) => !item.read).length)
  }
})

it('of hundreds of unread news counts the first 500, and lists them all', async () => {
  const { db, telaah3 } = world
  const before = (await notificationsOf(db, telaah3)).length
  const unread = { userId: telaah3.userId, kind: 'jobDead', onDate: new Date('2020-01-01') }
  const data = Array.from({ length: 501 }, (_, number) => ({ ...unread, key: `years of ${number}` }))
  await db.notifikasi.createMany({ data })
  expect(await unreadOf(db, telaah3)).toBe(500)
  const last = await notificationsOf(db, telaah3, { skip: before + 500, take: 30 })
  expect(last.map(({ onDate, read }) => ({ onDate, read }))).toEqual([{ onDate: '2020-01-01', read: false }])
})

it.each(['admin1', 'pelapor1'] as const)(
  'news read by %s in one tab is read in the others',
  async (person) => {
    const { db } = world
    const one = await tabOf(world[person], hubs[0])
    const other = await tabOf(world[person], hubs[1])
    const before = other.counts().length
    const [newest] = (await notificationsOf(db, world[person])).filter((item) => !item.read)
    const unread = await unreadOf(db, world[person])
    await markOwnRead(db, one.viewer, [newest?.id ?? ''])
    expect(await unreadOf(db, world[person])).toBe(unread - 1)
    await until(() => other.counts().length > before)
    one.leave()
    other.leave()
  },
)

it('a kode rahasia gets news of its own case, and knows no account', async () => {
  const { aduanId, code } = await codeDraft(world)
  const { enterByCode } = await import('@/lib/lapor/commands/by-code')
  const entered = await enterByCode(world.db, code, MONDAY)
  const viewer = entered && (await peekSession(world.db, entered.secrets, MONDAY))
  if (!viewer) throw new Error('no session')
  const tab = await tabOf(viewer, hubs[1])
  const before = tab.counts().length
  const { tellReporter } = await import('@/lib/kabar/tell')
  const day = '2026-11-23' as never
  await inTransaction(world.db, (tx) =>
    tellReporter(tx, { aduanId, kind: 'draftExpiring', about: day, now: MONDAY }),
  )
  await until(() => tab.counts().length > before)
  tab.leave()
})

it.each([
  ['signing out', (tab: Tab & { viewer: Viewer }) => endSession(world.db, tab.viewer.sidHash)],
  [
    'a change of role, or a new password',
    (tab: Tab & { viewer: Viewer }) => endSessionsOf(world.db, tab.viewer.userId),
  ],
  [
    'disabling the account',
    async (tab: Tab & { viewer: Viewer }) => {
      await world.db.user.update({ where: { id: tab.viewer.userId }, data: { disabled: true } })
    },
  ],
  [
    '15 minutes without an act',
    async () => {
      now = new Date(MONDAY.getTime() + IDLE_MS + 1000)
    },
  ],
])('%s ends the stream without further news', async (_name, end) => {
  const tab = await tabOf(world.ketua1, hubs[1])
  await end(tab)
  await until(() => tab.over())
  expect(tab.events.at(-1)).toBe('event: selesai\ndata: {}\n\n')
  await world.db.user.update({ where: { id: tab.viewer.userId }, data: { disabled: false } })
})

it('a stream keeps no session alive', async () => {
  const tab = await tabOf(world.admin1, hubs[0])
  const { sidHash } = tab.viewer
  now = new Date(MONDAY.getTime() + 10 * 60_000)
  await sent(world)
  await settled()
  const row = await world.db.session.findUniqueOrThrow({ where: { sidHash } })
  expect(row.lastSeenAt).toEqual(MONDAY)
  tab.leave()
})

it('a person has at most six tabs: the oldest is closed and does not reconnect', async () => {
  const tabs: Tab[] = []
  for (let count = 0; count <= MOST_OF_A_PERSON; count++) tabs.push(await tabOf(world.admin2, hubs[0]))
  await until(() => tabs[0]?.over() === true)
  expect(tabs[0]?.events.at(-1)).toContain('selesai')
  expect(tabs.filter((tab) => tab.over())).toHaveLength(1)
  for (const tab of tabs) tab.leave()
  await until(() => hubs[0].size() === 0)
})

it('a lost database connection is re-established, and news from the gap is sent', async () => {
  const { db, admin1 } = world
  const tab = await tabOf(admin1, hubs[0])
  const before = tab.counts().length
  const cut = () =>
    db.$executeRaw`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'wbs-kabar'`
  await cut()
  await sent(world)
  await until(() => tab.counts().length > before, 10_000)
  tab.leave()
})

it('a tab that reads nothing gets the latest state later, and no queue grows', async () => {
  const { db, admin1 } = world
  const secrets = await startSession(db, admin1.userId, admin1.seed, MONDAY)
  const viewer = await peekSession(db, secrets, MONDAY)
  if (!viewer) throw new Error('no session')
  const hub = hubs[1]
  const stream = await streamFor(hub, viewer, new AbortController().signal)
  for (let about = 0; about < 12; about++) {
    await inTransaction(db, (tx) =>
      tellAdmins(tx, { kind: 'jobDead', about: `${about}`, today: '2026-11-23' as never, now: MONDAY }),
    )
    await sleep(150)
  }
  const reader = stream?.getReader()
  const decoder = new TextDecoder()
  const texts: string[] = []
  const last = await unreadOf(db, admin1)
  while (!texts.at(-1)?.includes(`{"jumlah":${last}}`))
    texts.push(decoder.decode((await reader?.read())?.value))
  expect(texts.length).toBeLessThan(8)
  await reader?.cancel()
  await until(() => hub.size() === 0)
})

it('signals in the database name nobody, and never repeat', async () => {
  const { Client } = await import('pg')
  const client = new Client({ connectionString: url })
  await client.connect()
  const seen: string[] = []
  client.on('notification', ({ payload }) => seen.push(payload ?? ''))
  await client.query('LISTEN wbs_kabar')
  const id = await forwarded(world)
  await until(() => seen.filter((text) => text !== 'periksa').length > 2)
  await client.end()
  const sealed = seen.filter((text) => text !== 'periksa')
  expect(new Set(sealed).size).toBe(sealed.length)
  for (const text of sealed) {
    const plain = Buffer.from(text, 'base64').toString('latin1')
    for (const word of [id, world.admin1.userId, world.pelapor1.userId]) expect(plain).not.toContain(word)
  }
})

it('on shutdown the tabs are released, so that they reconnect elsewhere', async () => {
  const hub = open(pools[0])
  const tab = await tabOf(world.admin1, hub)
  await hub.stop()
  await until(() => tab.over())
  expect(tab.events.at(-1)).not.toContain('selesai')
})
