import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { encode } from 'next-auth/jwt'
import { inject } from 'vitest'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { setStaffDetails } from '@/lib/akun/commands/staff-details'
import { sealTotp } from '@/lib/akun/totp'
import { runTimers } from '@/lib/jobs/timers'
import { noMail } from '@/lib/kabar/email/rules'
import { changeMailState } from '@/lib/kabar/email/state'
import { openDb } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { boss } from '@/lib/platform/queue/boss'
import { changeAccount } from '@/lib/platform/session/account-seal'
import { KX_COOKIE, SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { startSession } from '@/lib/platform/session/sessions'
import { localStore } from '@/lib/platform/storage/local'
import { createDatabase } from '@/scripts/postgres/start'
import { withClient } from '@/scripts/postgres/with-client'
import { changeUser } from '../world/cast'
import { newWorld, PASSWORD, type World } from '../world/world'
import { withFate } from './fate'
import { type Hidden, hiddenStories, NIP, visibleLater, visibleStories } from './stories'

/** A member of staff whom the hidden cases are about. */
export interface Named {
  who: string
  userId: string
  cookie: string
}

export interface WorldPair {
  /** Without a case about them, and with some; otherwise the same to the last byte. */
  without: Place
  with: Place
  named: Named[]
  hidden: Hidden
  /** A case that they may see, in both. */
  visible: string
  now: Date
  end: () => Promise<void>
}

export interface Place {
  world: World
  dataDir: string
}

/**
 * One world, copied while nothing is open in it, so that ids, keys, sessions and files are the same in both.
 * Then one copy gets the cases about its staff, from the first sending to destruction. Then both continue
 * alike, with the same random bytes, so that every count and number shows.
 */
export async function worldPair(now: Date): Promise<WorldPair> {
  const url = process.env.DATABASE_URL ?? ''
  const first = await newWorld()
  await changeUser(first.db, first.admin1.userId, { handlesRestricted: true })
  first.admin1.handlesRestricted = true
  const named = [
    await person(first, { username: 'dinamai1', name: 'Gusti Rahmadi', role: 'ADMIN' }, now),
    await person(
      first,
      { username: 'dinamai2', name: 'Norhalimah Yusran', role: 'ADMIN', officer: true },
      now,
    ),
    await person(first, { username: 'dinamai3', name: 'Sukmawati Anjar', role: 'TELAAH', ketua: false }, now),
    await person(first, { username: 'dinamai4', name: 'Barkati Idham', role: 'TELAAH', ketua: true }, now),
  ]
  const byNip = named[1]?.userId ?? ''
  const details = { nip: NIP, position: '', unit: '', headsUnit: false }
  await setStaffDetails(first.db, first.admin1, byNip, details, now)
  const visible = await visibleStories(first, now)

  await first.db.$disconnect()
  await closeBoss()
  const copy = `${new URL(url).pathname.slice(1)}_dengan`
  await withClient(inject('adminUrl'), async (client) => {
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
      new URL(url).pathname.slice(1),
    ])
  })
  await createDatabase(inject('adminUrl'), copy, new URL(url).pathname.slice(1))
  const without = await place(first, url)
  const withCases = await place(first, url.replace(/\/[^/]*$/, `/${copy}`))

  const hidden = await hiddenStories(withCases.world, now)
  for (const { world } of [without, withCases]) {
    await withFate(async () => {
      await visibleLater(world, now)
      await runTimers(world.db, world.store, now)
    })
  }
  return {
    without,
    with: withCases,
    named,
    hidden,
    visible,
    now,
    end: async () => {
      await closeBoss()
      for (const { world, dataDir } of [without, withCases]) {
        await world.db.$disconnect()
        await rm(dataDir, { recursive: true, force: true })
      }
      await rm(first.folder, { recursive: true, force: true })
    },
  }
}

async function person(
  world: World,
  as: { username: string; name: string; role: 'ADMIN' | 'TELAAH'; officer?: boolean; ketua?: boolean },
  now: Date,
): Promise<Named> {
  const { username, name, role, officer = false } = as
  const { db } = world
  const profile = { name, email: null, phone: null, reporterKind: null }
  const user = { username, password: PASSWORD, role, profile, staffName: name, handlesRestricted: officer }
  const { row, created } = await prepareUser(user, now)
  await inTransaction(db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  await world.certified(userId)
  const sealedTotp = await sealTotp(userId, 'JBSWY3DPEHPK3PXP')
  await changeUser(db, userId, { sealedTotp, approvesIdentity: officer })
  await inTransaction(db, (tx) =>
    changeMailState(tx, userId, async () => ({
      state: { ...noMail, to: `${username}@example.go.id` },
      result: undefined,
    })),
  )
  if (as.ketua !== undefined) {
    const data = { timId: world.timA, userId, ketua: as.ketua }
    await inTransaction(db, (tx) => changeAccount(tx, userId, () => tx.anggotaTim.create({ data })))
  }
  const { sid, kx } = await startSession(db, userId, seed, now)
  const secret = process.env.AUTH_SECRET ?? ''
  const token = await encode({ token: { sub: userId, sid }, secret, salt: SESSION_COOKIE })
  const who = `${role === 'ADMIN' ? 'administrator' : as.ketua ? 'ketua' : 'reviewer'}${officer ? ' for restricted cases' : ''}`
  return { who, userId, cookie: `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}` }
}

/** The same people with their own database and files. */
async function place(first: World, url: string): Promise<Place> {
  const dataDir = await mkdtemp(join(tmpdir(), 'wbs-world-'))
  const folder = join(dataDir, 'files')
  await cp(first.folder, folder, { recursive: true })
  return { dataDir, world: { ...first, url, db: openDb({ url }), store: localStore(folder), folder } }
}

/** A database can be copied only without connections; the next use reopens the queue. */
async function closeBoss(): Promise<void> {
  await (await boss()).stop({ graceful: false })
  Reflect.deleteProperty(globalThis, 'wbsBoss')
}
