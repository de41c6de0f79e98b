import { afterAll, beforeAll, expect, it } from 'vitest'
import { logIn } from '@/lib/akun/commands/log-in'
import { askMailCode as ask, resetByMailCode, writeMailCode } from '@/lib/akun/commands/mail-reset'
import { recover } from '@/lib/akun/commands/recover'
import { register } from '@/lib/akun/commands/register'
import { askAddress, confirmAddress } from '@/lib/kabar/email/commands'
import { openPosted } from '@/lib/kabar/email/letter'
import { contentOf } from '@/lib/kabar/email/send'
import { mailStateOf } from '@/lib/kabar/email/state'
import { openCase } from '@/lib/kasus/case'
import { ownCases } from '@/lib/kasus/own-cases'
import type { Db } from '@/lib/platform/db/client'
import { openSession } from '@/lib/platform/session/sessions'
import { sent } from '../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const NEXT = 'perahu jukung di pasar terapung'

async function reporter(username: string, email: string | null) {
  const made = await register(
    world.db,
    { namaTampilan: 'Ikan', username, password: PASSWORD, email, hp: null, jenisPelapor: null },
    now,
  )
  if (!made.ok) throw new Error('not in')
  const viewer = await openSession(world.db, made.secrets, now)
  if (viewer?.role !== 'PELAPOR') throw new Error('no viewer')
  return { viewer, secrets: made.secrets, recoveryCode: made.recoveryCode }
}

const inWords = (code = '') => `${code.slice(0, 3)} ${code.slice(3)}`

/** Asks for a code, and lets the worker read the request. */
async function askMailCode(db: Db, name: string, at: Date) {
  await ask(db, name, at)
  for (const { id } of await db.surat.findMany()) await writeMailCode(db, id, at)
}

/** The letters waiting to be sent, with their texts. */
async function letters() {
  const rows = await world.db.surat.findMany({ orderBy: { at: 'asc' } })
  return Promise.all(
    rows.map(async (row) => {
      const letter = await openPosted(row.id, row.sealed)
      if ('codeFor' in letter) throw new Error('not written')
      return { to: letter.to, text: contentOf(letter, 'https://wbs.example.go.id').text }
    }),
  )
}

it('a mailed code makes new keys: the old cases continue, and are no longer in this account', async () => {
  const { db, admin1 } = world
  const { viewer, secrets, recoveryCode } = await reporter('lupa.semua', 'lupa@contoh.com')
  const aduanId = await sent(world, viewer)
  await askAddress({ db, viewer, now }, 'lupa@contoh.com')
  const { asked } = await mailStateOf(db, viewer.userId)
  expect(await confirmAddress({ db, viewer, now }, asked?.code ?? '')).toBe('confirmed')
  await askMailCode(db, 'Lupa@Contoh.com', now)
  const letter = (await letters()).find(({ text }) => !text.includes(inWords(asked?.code)))
  expect(letter?.to).toBe('lupa@contoh.com')
  expect(letter?.text).not.toMatch(/lupa\.semua|WBS-|\/aduan|kode_|token/)
  const code =
    /(\d{3}) (\d{3})/
      .exec(letter?.text ?? '')
      ?.slice(1)
      .join('') ?? ''

  const given = { identifier: 'lupa.semua', code: `${code.slice(0, 3)} ${code.slice(3)}`, password: NEXT }
  const reset = await resetByMailCode(db, given, now)
  expect(reset).toMatchObject({ ok: true, username: 'lupa.semua' })
  expect(await resetByMailCode(db, given, now)).toMatchObject({ ok: false })
  expect(await openSession(db, secrets, now)).toBeNull()
  expect(
    await recover(db, { username: 'lupa.semua', code: recoveryCode, password: NEXT }, now),
  ).toMatchObject({
    ok: false,
  })
  const entered = await logIn(db, { identifier: 'lupa@contoh.com', password: NEXT }, now)
  const again = entered.ok ? await openSession(db, entered.secrets, now) : null
  if (again?.role !== 'PELAPOR') throw new Error('not in')
  expect(await openCase(db, again, aduanId, now)).toBeNull()
  expect(JSON.stringify(await ownCases(db, again))).not.toContain(aduanId)
  expect((await openCase(db, admin1, aduanId, now))?.view.id).toBe(aduanId)
})

it('nothing is sent for an unknown name, an account without an address, or staff; and not twice in a row', async () => {
  const { db } = world
  await reporter('tanpa.email', null)
  await reporter('dengan.email', 'dengan@contoh.com')
  const before = (await letters()).length
  for (const name of ['tidak-ada', 'tidak@ada.com', 'tanpa.email', 'admin1']) await askMailCode(db, name, now)
  expect(await letters()).toHaveLength(before)
  for (const minutes of [0, 1, 14]) await askMailCode(db, 'dengan.email', later(minutes))
  expect(await letters()).toHaveLength(before + 1)
  await askMailCode(db, 'dengan.email', later(16))
  expect(await letters()).toHaveLength(before + 2)
})

it('a code is invalid after five wrong tries, after half an hour, and for another account', async () => {
  const { db } = world
  const codeOf = async (email: string) =>
    /(\d{3}) (\d{3})/
      .exec((await letters()).filter(({ to }) => to === email).at(-1)?.text ?? '')
      ?.slice(1)
      .join('') ?? ''
  for (const username of ['satu.kode', 'dua.kode', 'tiga.kode']) {
    await reporter(username, `${username}@contoh.com`)
    await askMailCode(db, username, now)
  }
  const [one, two] = [await codeOf('satu.kode@contoh.com'), await codeOf('dua.kode@contoh.com')]
  const wrong = one === '000000' ? '111111' : '000000'
  for (let i = 0; i < 5; i++) {
    await resetByMailCode(db, { identifier: 'satu.kode', code: wrong, password: NEXT }, later(i * 2))
  }
  const tries = [
    { identifier: 'satu.kode', code: one, at: later(15) },
    { identifier: 'dua.kode', code: two, at: later(31) },
    { identifier: 'tiga.kode', code: two, at: later(1) },
  ]
  for (const { at, ...given } of tries) {
    expect(await resetByMailCode(db, { ...given, password: NEXT }, at), given.identifier).toMatchObject({
      ok: false,
    })
  }
})
