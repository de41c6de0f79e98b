import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { clocksOf } from '@/lib/aduan/clock-columns'
import { fireDeadlines } from '@/lib/aduan/deadlines/commands'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { askAddress, confirmAddress } from '@/lib/kabar/email/commands'
import { composeMail } from '@/lib/kabar/email/compose'
import { sendLetter } from '@/lib/kabar/email/send'
import { openCase } from '@/lib/kasus/case'
import { withdraw } from '@/lib/lapor/commands/reporter'
import type { Letter, Mailer } from '@/lib/platform/mail/mailer'
import { boss } from '@/lib/platform/queue/boss'
import { answerThreat, reportThreat } from '@/lib/sesudah/threats/commands'
import { ownLinks } from '@/lib/sesudah/threats/queries'
import * as steps from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(async () => {
  await (await boss()).stop({ graceful: false })
  await world.end()
})

const { once, done } = steps
const SATURDAY = new Date('2026-11-28T09:00:00+08:00')
const at = (day: string) => new Date(`${day}T09:00:00+08:00`)
const dueOf = async (aduanId: string) =>
  clocksOf(await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })).due
const threaten = (aduanId: string, now = SATURDAY) =>
  reportThreat({ db: world.db, viewer: world.pelapor1, now }, { aduanId, ...once, text: 'Saya ditelepon.' })
const answer = (aduanId: string, now = at('2026-11-30')) =>
  answerThreat(
    { db: world.db, viewer: world.telaah1, now },
    { aduanId, ...once, text: 'Apa yang Anda perlukan?' },
  )

describe('a report of danger', () => {
  it('on a Saturday promises an answer by Monday and makes the case urgent', async () => {
    const aduanId = await steps.withTeam(world)
    done(await threaten(aduanId))
    expect(await dueOf(aduanId)).toMatchObject({ safety: '2026-11-30' })
    const row = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect(row.priority).toBe(0)
    expect(row.nextDueOn).toEqual(new Date('2026-11-30T00:00:00Z'))
  })

  it('is answered once, by a message that the reporter reads', async () => {
    const aduanId = await steps.withTeam(world)
    expect((await answer(aduanId)).kind).toBe('refused')
    done(await threaten(aduanId))
    done(await answer(aduanId))
    expect((await answer(aduanId)).kind).toBe('refused')
    expect((await dueOf(aduanId)).safety).toBeUndefined()
    const view = (await openCase(world.db, world.pelapor1, aduanId, at('2026-11-30')))?.view
    expect(view?.messages.at(-1)?.text).toBe('Apa yang Anda perlukan?')
    done(await threaten(aduanId, at('2026-12-01')))
    expect(await dueOf(aduanId)).toMatchObject({ safety: '2026-12-02' })
  })

  it('in the form starts the promise with the case; retaliation does, too; other cases have none', async () => {
    const inForm = await steps.sent(world, world.pelapor1, { risiko: 'ya' })
    const retaliation = await steps.sent(world, world.pelapor1, { kategori: 'pembalasan' })
    const other = await steps.sent(world)
    expect([inForm, retaliation, other].length).toBe(3)
    expect((await dueOf(inForm)).safety).toBe('2026-11-24')
    expect((await dueOf(retaliation)).safety).toBe('2026-11-24')
    expect((await dueOf(other)).safety).toBeUndefined()
  })

  it('outlives the withdrawal of the case, and is late where nobody answers', async () => {
    const aduanId = await steps.withTeam(world)
    done(await threaten(aduanId))
    const { db, pelapor1: viewer } = world
    done(await withdraw({ db, viewer, now: SATURDAY }, { aduanId, ...once, reason: '' }))
    expect(await dueOf(aduanId)).toEqual({ safety: '2026-11-30' })
    await fireDeadlines(db, [aduanId], at('2026-12-01'))
    expect(await db.peristiwa.count({ where: { aduanId, kind: 'safetyLate' } })).toBe(1)
    const told = await db.notifikasi.findMany({ where: { aduanId, kind: 'safetyLate' } })
    expect(told.some(({ userId }) => userId === null)).toBe(true)
    expect(told.some(({ userId }) => userId === world.ketua1.userId)).toBe(true)
    expect((await verifyChain(db, aduanId)).ok).toBe(true)
  })

  it('after the end is promised in the follow-up, and reported there again', async () => {
    const aduanId = await steps.finished(world)
    done(await threaten(aduanId))
    const { followUps } = await ownLinks(world.db, world.pelapor1, aduanId)
    const followUp = followUps[0]?.id ?? ''
    expect(await dueOf(aduanId)).toEqual({})
    expect(await dueOf(followUp)).toMatchObject({ safety: '2026-11-30' })
    done(
      await answerThreat(
        { db: world.db, viewer: world.admin1, now: at('2026-11-30') },
        { aduanId: followUp, ...once, text: 'Kami menghubungi LPSK.' },
      ),
    )
    done(await threaten(aduanId, at('2026-12-02')))
    expect(await dueOf(followUp)).toMatchObject({ safety: '2026-12-03' })
  })
})

describe('the mail about danger', () => {
  const carried: Letter[] = []
  const carrier: Mailer = {
    async send(letter) {
      carried.push(letter)
      return 'accepted'
    },
  }
  async function carry(now: Date): Promise<Letter[]> {
    carried.length = 0
    await composeMail(world.db, now)
    for (const { id } of await world.db.surat.findMany({ orderBy: { at: 'asc' } }))
      await sendLetter(world.db, carrier, id, now)
    return [...carried]
  }

  it('says "1 hal mendesak" and nothing else, at once, also on a Saturday', async () => {
    const context = { db: world.db, viewer: world.telaah1, now: MONDAY }
    await askAddress(context, 'telaah@contoh.id')
    const code = /(\d{3}) (\d{3})/.exec((await carry(MONDAY))[0]?.text ?? '')
    expect(await confirmAddress(context, `${code?.[1]}${code?.[2]}`)).toBe('confirmed')
    const aduanId = await steps.withTeam(world)
    await world.db.notifikasi.updateMany({ data: { mail: null } })
    done(await threaten(aduanId))
    const mails = await carry(SATURDAY)
    expect(mails.map(({ to }) => to)).toEqual(['telaah@contoh.id'])
    const [first = '', second = '', ...rest] = (mails[0]?.text ?? '').trim().split('\n\n')
    expect(first).toBe('1 hal mendesak.')
    expect(second).toMatch(/^https?:/)
    expect(rest).toEqual([])
    expect(await carry(new Date(SATURDAY.getTime() + 3_600_000))).toEqual([])
  })
})
