import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { eventPages } from '@/lib/aduan/events/event-labels'
import { logIn } from '@/lib/akun/commands/log-in'
import { recover } from '@/lib/akun/commands/recover'
import { watchLogins } from '@/lib/akun/watch-logins'
import { askAddress, confirmAddress, stopMail } from '@/lib/kabar/email/commands'
import { composeMail } from '@/lib/kabar/email/compose'
import { mailWishOf } from '@/lib/kabar/email/queries'
import { CODE_TRIES, CODES_AN_HOUR } from '@/lib/kabar/email/rules'
import { sendLetter } from '@/lib/kabar/email/send'
import { cameBack } from '@/lib/kabar/email/undeliverable'
import { notificationsOf } from '@/lib/kabar/queries'
import { isUrgentNews } from '@/lib/kabar/rules'
import { tellAccount, tellOfEvent } from '@/lib/kabar/tell'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Letter, Mailer, MailOutcome } from '@/lib/platform/mail/mailer'
import { boss } from '@/lib/platform/queue/boss'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { answers } from '../../fixtures/aduan'
import { forwarded, sent, withTeam } from '../../world/steps'
import { MONDAY, newWorld, PASSWORD, type World } from '../../world/world'

let world: World
const carried: Letter[] = []
let mood: MailOutcome = 'accepted'
const carrier: Mailer = {
  async send(letter) {
    if (mood === 'accepted') carried.push(letter)
    return mood
  },
}
beforeAll(async () => {
  world = await newWorld()
})
afterAll(async () => {
  await (await boss()).stop({ graceful: false })
  await world.end()
})

const HOUR = 3_600_000
const later = (hours: number) => new Date(MONDAY.getTime() + hours * HOUR)

/** Delivers pending mail; returns the mails sent since the last call. */
async function carry(now = MONDAY): Promise<Letter[]> {
  carried.length = 0
  for (const { id } of await world.db.surat.findMany({ orderBy: { at: 'asc' } }))
    await sendLetter(world.db, carrier, id, now).catch(() => undefined)
  return [...carried]
}

async function wants(viewer: Viewer, address: string, now = MONDAY): Promise<void> {
  const context = { db: world.db, viewer, now }
  expect(await askAddress(context, address)).toBe('sent')
  const [mail] = await carry()
  const code = /(\d{3}) (\d{3})/.exec(mail?.text ?? '')
  expect(await confirmAddress(context, `${code?.[1]}${code?.[2]}`)).toBe('confirmed')
}

async function tell(aduanId: string, kind: string, actorRole: 'ADMIN' | 'PELAPOR' | 'SISTEM', seq = 1000) {
  const today = '2026-11-23' as never
  await inTransaction(world.db, (tx) =>
    tellOfEvent(tx, { aduanId, seq, kind, actorRole, actorId: null, now: MONDAY, today }),
  )
}

const bare = ({ id: _id, to: _to, at: _at, ...rest }: Letter) => JSON.stringify(rest)

describe('a reporter', () => {
  it('gets no mail unless they ask for it', async () => {
    const aduanId = await withTeam(world)
    await tell(aduanId, 'questionAsked', 'ADMIN')
    await composeMail(world.db, MONDAY)
    expect(await carry()).toEqual([])
    expect(await world.db.kabarEmail.count()).toBe(0)
  })

  it('confirms an address with a mailed code: wrong, too often, expired', async () => {
    const context = { db: world.db, viewer: world.pelapor2, now: MONDAY }
    expect(await askAddress(context, 'a@b.id, c@d.id')).toBe('not-an-address')
    expect(await confirmAddress(context, '000000')).toBe('nothing-asked')
    for (let count = 0; count < CODES_AN_HOUR; count++)
      expect(await askAddress(context, 'dua@contoh.id')).toBe('sent')
    expect(await askAddress(context, 'orang.lain@contoh.id')).toBe('too-often')
    const code =
      /(\d{3}) (\d{3})/
        .exec((await carry()).at(-1)?.text ?? '')
        ?.slice(1)
        .join('') ?? ''
    for (let count = 0; count < CODE_TRIES; count++)
      expect(await confirmAddress(context, code === '111111' ? '222222' : '111111')).toBe('wrong')
    expect(await confirmAddress(context, code)).toBe('over')
    await stopMail(context)
    expect(await askAddress(context, 'dua@contoh.id')).toBe('too-often')
    expect((await mailWishOf(world.db, world.pelapor2)).to).toBeNull()
  })

  it('then gets mail for named cases, later ones too, never for an anonymous one', async () => {
    const { db, pelapor1 } = world
    const hidden = await sent(world, pelapor1, { identitas: 'anonim' })
    await wants(pelapor1, 'satu@contoh.id')
    const open = await sent(world)
    const hiddenToo = await sent(world, pelapor1, { identitas: 'anonim' })
    const kept = (await db.kabarEmail.findMany()).map((row) => row.aduanId)
    expect(kept).toContain(open)
    expect(kept).not.toContain(hidden)
    expect(kept).not.toContain(hiddenToo)
    const wish = await mailWishOf(db, pelapor1)
    expect(wish.cases?.named).toBe(kept.length)
    expect(wish.cases?.anonymous).toBe(2)
    expect(wish.to).toBe('s•••@contoh.id')
  })

  it('the database contains neither address nor account beside a case', async () => {
    const { db, pelapor1 } = world
    const rows = await db.$queryRaw<{ row: string }[]>`SELECT k::text AS row FROM kabar_email k`
    const address = Buffer.from('satu@contoh.id').toString('hex')
    for (const { row } of rows) {
      for (const word of ['contoh', address, pelapor1.userId]) expect(row).not.toContain(word)
    }
    await tell(await sent(world), 'declined', 'ADMIN')
    await composeMail(db, MONDAY)
    const posted = await db.$queryRaw<{ row: string }[]>`
      SELECT s::text AS row FROM surat s UNION ALL SELECT j::text FROM pgboss.job j WHERE name = 'surat'`
    expect(posted.length).toBeGreaterThan(0)
    for (const { row } of posted) {
      for (const word of ['contoh', address, pelapor1.userId]) expect(row).not.toContain(word)
    }
    await carry()
  })

  it('gets one mail for everything within six hours, whatever the number of cases', async () => {
    const { db } = world
    const [one, two] = [await sent(world), await sent(world)]
    await tell(one, 'completionAsked', 'ADMIN')
    await tell(two, 'declined', 'ADMIN')
    await composeMail(db, later(7))
    expect(await carry()).toHaveLength(1)
    await tell(one, 'jawabanIssued', 'ADMIN', 1001)
    await composeMail(db, later(12.9))
    expect(await carry()).toHaveLength(0)
    // Two processes at once.
    await Promise.all([composeMail(db, later(13.1)), composeMail(db, later(13.1))])
    expect(await carry()).toHaveLength(1)
    await composeMail(db, later(30))
    expect(await carry()).toHaveLength(0)
  })

  it('gets mail about changes to their account, not about failed attempts', async () => {
    const { db, pelapor1 } = world
    await inTransaction(db, (tx) =>
      tellAccount(tx, { userId: pelapor1.userId, kind: 'passwordChanged', now: MONDAY }),
    )
    expect((await carry()).map(({ to }) => to)).toEqual(['satu@contoh.id'])
    expect((await notificationsOf(db, pelapor1)).map(({ kind }) => kind)).toContain('passwordChanged')
    expect(
      await recover(db, { username: 'pelapor1', code: 'x', password: 'lima kata panjang sekali ya' }, MONDAY),
    ).toEqual({
      ok: false,
      reason: 'wrong',
    })
    expect(await carry()).toEqual([])
  })
})

it('an account open elsewhere gets one notice a day of a new login', async () => {
  const { db, pelapor1 } = world
  const logInNow = () => logIn(db, { identifier: 'pelapor1', password: PASSWORD }, MONDAY)
  const told = async () =>
    (await notificationsOf(db, pelapor1)).filter(({ kind }) => kind === 'newDevice').length
  await logInNow()
  expect(await told()).toBe(0)
  await logInNow()
  await logInNow()
  expect(await told()).toBe(1)
  expect((await carry()).map(({ to }) => to)).toEqual(['satu@contoh.id'])
})

describe('staff', () => {
  it('get counts of visible cases, hourly and in working hours; urgent ones at once', async () => {
    const { db, admin1, telaah1 } = world
    await wants(admin1, 'admin@contoh.id')
    await wants(telaah1, 'telaah@contoh.id')
    await composeMail(db, MONDAY)
    const numbers = (mails: Letter[], to: string) => mails.find((mail) => mail.to === to)?.text ?? ''
    const first = await carry()
    expect(numbers(first, 'admin@contoh.id')).toMatch(/\d+ aduan menunggu verifikasi\./)
    // Restricted: admin1 is not named for such cases and gets neither mail nor count.
    const waiting = () => Number(/(\d+) aduan menunggu/.exec(numbers(carried, 'admin@contoh.id'))?.[1])
    const before = waiting()
    await sent(world, world.pelapor2, { instansi: 'Inspektorat Daerah', jalur_terbatas_dibaca: 'ya' })
    await composeMail(db, later(1))
    expect(numbers(await carry(), 'admin@contoh.id')).toBe('')
    await sent(world, world.pelapor2)
    await composeMail(db, later(0.5))
    expect(await carry()).toEqual([])
    await composeMail(db, later(1.1))
    await carry()
    expect(waiting()).toBe(before + 1)
    // Night, and Saturday: batched news waits for the next working day at 08.00.
    await sent(world, world.pelapor2)
    for (const hours of [8, 20, 21.9, 5 * 24]) {
      await composeMail(db, later(hours))
      expect(numbers(await carry(), 'admin@contoh.id'), `${hours} hours later`).toBe('')
    }
    await composeMail(db, later(22.1))
    expect(numbers(await carry(), 'admin@contoh.id')).not.toBe('')
    await forwarded(world)
    await composeMail(db, later(34))
    expect(numbers(await carry(), 'telaah@contoh.id')).toMatch(/1 aduan menunggu diterima tim\./)
  })

  it('administrators are told at once when many names are tried', async () => {
    const { db } = world
    const tag = (number: number) => new Uint8Array(32).fill(number)
    const row = (number: number) => ({ tag: tag(number), failures: 7, blockedUntil: MONDAY })
    await db.loginDelay.createMany({ data: Array.from({ length: 9 }, (_, number) => row(number)) })
    const lines = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    await watchLogins(db, MONDAY)
    expect(lines).not.toHaveBeenCalled()
    const told = () => db.notifikasi.count({ where: { kind: 'loginsFailing', mail: 'atOnce' } })
    expect(await told()).toBe(0)
    await db.loginDelay.create({ data: row(9) })
    await watchLogins(db, MONDAY)
    await watchLogins(db, later(0.1))
    expect(lines.mock.calls.map(([line]) => JSON.parse(String(line)).what)).toEqual([
      'many failed logins',
      'many failed logins',
    ])
    lines.mockRestore()
    expect(await told()).toBe(2)
  })
})

describe('the text of a mail', () => {
  it('is the same for a reporter whatever happened: every kind of event', async () => {
    const { db } = world
    const marker = 'PENANDA-SURAT-7714'
    const aduanId = await sent(world, world.pelapor1, { ringkasan: marker })
    const nomor = (await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })).nomor ?? ''
    let hours = 1000
    const mails: Letter[] = []
    const kinds = [...eventPages].filter(([, { tells }]) =>
      tells?.some(({ to, mail }) => to === 'PELAPOR' && mail === 'atOnce'),
    )
    expect(kinds.length).toBeGreaterThan(15)
    for (const [index, [kind]] of kinds.entries()) {
      await tell(aduanId, kind, 'ADMIN', 2000 + index)
      hours += 7
      await composeMail(db, later(hours))
      const own = (await carry()).filter(({ to }) => to === 'satu@contoh.id')
      expect(own, kind).toHaveLength(1)
      mails.push(...own)
    }
    await inTransaction(db, (tx) =>
      tellAccount(tx, { userId: world.pelapor1.userId, kind: 'newDevice', now: MONDAY }),
    )
    mails.push(...(await carry()).filter(({ to }) => to === 'satu@contoh.id'))
    expect(mails).toHaveLength(kinds.length + 1)
    expect(new Set(mails.map(bare)).size).toBe(1)
    for (const word of [marker, nomor, aduanId, 'pelapor1', world.pelapor1.userId])
      expect(JSON.stringify(mails)).not.toContain(word)
  })

  it('has only counts in addition for staff: every kind of event', async () => {
    const { db } = world
    const marker = String(answers().ringkasan)
    const aduanId = await withTeam(world)
    const nomor = (await db.aduan.findUniqueOrThrow({ where: { id: aduanId } })).nomor ?? ''
    // At 10.00 of each day.
    let hours = 208 * 24
    let count = 0
    for (const [index, kind] of [...eventPages.keys()].entries()) {
      await tell(aduanId, kind, 'SISTEM', 4000 + index)
      hours += 24
      await composeMail(db, later(hours))
      for (const { text, html, subject } of await carry()) {
        count += 1
        expect(subject).toBe('Ada pembaruan pada akun layanan Anda')
        // Danger has a mail of its own (danger.test.ts).
        if (isUrgentNews(kind, false) && text.includes('mendesak')) {
          expect(text).toBe('1 hal mendesak.\n\nhttp://localhost:3000\n')
          continue
        }
        const rest = text.replace(/^\d+ aduan [a-z ]+\.$/gm, '').replace(/\n+/g, '\n')
        expect(rest).toBe(
          'Ada pembaruan. Silakan masuk seperti biasa melalui alamat yang Anda ketahui.\nhttp://localhost:3000\n',
        )
        for (const word of [marker, nomor, aduanId]) expect(text + html).not.toContain(word)
      }
    }
    expect(count).toBeGreaterThan(10)
  })
})

describe('an undeliverable mail', () => {
  it('is kept while the carrier is down, with the same id each time, and blocks nothing', async () => {
    const { db } = world
    mood = 'later'
    const aduanId = await sent(world)
    await tell(aduanId, 'declined', 'ADMIN')
    await composeMail(db, later(9000))
    expect(await carry()).toEqual([])
    const [waiting] = await db.surat.findMany()
    mood = 'accepted'
    const [mail] = await carry()
    expect(mail?.id).toBe(waiting?.id)
    expect(mail?.at).toEqual(waiting?.at)
    expect(await db.surat.count()).toBe(0)
  })

  it('refused for good: no more mail to that address, and its owner is told only in the app', async () => {
    const { db, pelapor1 } = world
    mood = 'refused'
    await tell(await sent(world), 'declined', 'ADMIN')
    await composeMail(db, later(9010))
    await carry()
    mood = 'accepted'
    expect((await mailWishOf(db, pelapor1)).dead).toBe(true)
    expect((await notificationsOf(db, pelapor1)).filter(({ kind }) => kind === 'addressDead')).toHaveLength(1)
    const next = await sent(world)
    await tell(next, 'declined', 'ADMIN')
    await composeMail(db, later(9020))
    expect(await carry()).toEqual([])
    expect(await db.kabarEmail.count({ where: { aduanId: next } })).toBe(0)
  })

  it('bounced later: the same; for an unknown address nothing happens', async () => {
    const { db, admin1, telaah1 } = world
    await cameBack(db, 'tidak.ada@contoh.id', MONDAY)
    expect((await mailWishOf(db, admin1)).dead).toBe(false)
    await cameBack(db, 'ADMIN@contoh.id', MONDAY)
    expect((await mailWishOf(db, admin1)).dead).toBe(true)
    expect((await mailWishOf(db, telaah1)).dead).toBe(false)
    expect((await notificationsOf(db, admin1)).map(({ kind }) => kind)).toContain('addressDead')
  })
})

it('turning mail off deletes the address, from the account and from every case', async () => {
  const { db, pelapor1 } = world
  await wants(pelapor1, 'baru@contoh.id', later(9100))
  expect(await db.kabarEmail.count()).toBeGreaterThan(0)
  await stopMail({ db, viewer: pelapor1, now: later(9200) })
  expect(await db.kabarEmail.count()).toBe(0)
  expect((await db.user.findUniqueOrThrow({ where: { id: pelapor1.userId } })).sealedMail).toBeNull()
})
