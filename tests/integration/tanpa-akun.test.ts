import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { verifyChain } from '@/lib/aduan/verify-chain'
import { forgetCode, heldCode } from '@/lib/akun/held-codes'
import { addLampiran } from '@/lib/bukti/commands'
import { openLampiran } from '@/lib/bukti/queries'
import { loosenIdentity } from '@/lib/identitas/loosen'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { openCase } from '@/lib/kasus/case'
import { caseOfCode, ownCases, ownDraft } from '@/lib/kasus/own-cases'
import { adoptCase } from '@/lib/lapor/commands/adopt'
import { enterByCode } from '@/lib/lapor/commands/by-code'
import { complete } from '@/lib/lapor/commands/complete'
import { beginDraft, createDraft, saveDraft } from '@/lib/lapor/commands/draft'
import {
  acceptJawaban,
  answerQuestion,
  objectJawaban,
  reopenByPelapor,
  withdraw,
} from '@/lib/lapor/commands/reporter'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { noAnswers } from '@/lib/lapor/form/answers'
import { sendPesan } from '@/lib/pesan/commands'
import { ABSOLUTE_MS, endSession, IDLE_MS, openSession } from '@/lib/platform/session/sessions'
import { reportThreat } from '@/lib/sesudah/threats/commands'
import { ownLinks } from '@/lib/sesudah/threats/queries'
import { acceptCase, askPelapor } from '@/lib/telaah/commands'
import { askCompletion, forward, startVerification } from '@/lib/verifikasi/commands'
import { asRead } from '@/prisma/demo/as-read'
import { answers } from '../fixtures/aduan'
import { done, fileOf, jawaban, once, sent, withoutTicks } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { codeDraft, codeSent, holderOf, newcomer, pelaporOf } from './codes'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const later = (ms: number) => new Date(now.getTime() + ms)

describe('a report without an account', () => {
  it('is found again only by its code, in another browser, however the code is typed', async () => {
    const { code, aduanId } = await codeSent(world)
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' '), code.replaceAll('0', 'O')]) {
      const entered = await enterByCode(world.db, typed, now)
      expect(entered?.aduanId).toBe(aduanId)
      const viewer = entered && (await pelaporOf(world, entered.secrets))
      expect(viewer && (await openCase(world.db, viewer, aduanId, now))?.view.role).toBe('PELAPOR')
    }
  })

  it('can be continued with its code while it is a draft', async () => {
    const { code, aduanId } = await codeDraft(world)
    const entered = await enterByCode(world.db, code, now)
    const viewer = await pelaporOf(world, entered?.secrets ?? { sid: '', kx: '' })
    expect(await caseOfCode(world.db, viewer)).toBe(`/aduan/baru/${aduanId}/1`)
    expect((await ownDraft(world.db, viewer, aduanId))?.answers.ringkasan).toBe(answers().ringkasan)
    done(await submitAduan(world.db, viewer, aduanId, now))
    expect(await caseOfCode(world.db, viewer)).toBe(`/aduan/${aduanId}`)
  })

  it('gives the same answer for an unknown code, a mistyped one and none', async () => {
    const { code } = await codeSent(world)
    const { code: unused } = await newcomer(world)
    const mistyped = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    for (const typed of [unused, mistyped, '', 'x'.repeat(10_000)]) {
      world.countQueries()
      expect(await enterByCode(world.db, typed, now)).toBeNull()
      expect(world.countQueries(), 'statements').toBe(1)
    }
  })

  it('is always anonymous and answered in the app, whatever a form says', async () => {
    const posted = { identitas: 'terbuka', kontak_aman: 'email', kontak_rinci: 'saya@contoh.com' }
    const { aduanId } = await codeSent(world, posted)
    const opened = await openCase(world.db, world.admin1, aduanId, now)
    expect(opened?.view.report).toMatchObject({
      reporter: null,
      report: { identitas: 'anonim' },
    })
    const row = await world.db.aduan.findUniqueOrThrow({ where: { id: aduanId } })
    expect(row.sealedIdentity).toBeNull()
  })

  it('keeps the name that was typed later in the case that follows a threat', async () => {
    const { viewer, aduanId } = await codeSent(world)
    const at = { aduanId, ...once }
    const typed = { name: 'Ibu Galuh', email: null, phone: null }
    done(await loosenIdentity({ db: world.db, viewer, now }, { ...at, to: 'terbuka', typed }))
    done(await withdraw({ db: world.db, viewer, now }, { ...at, reason: '' }))
    done(await reportThreat({ db: world.db, viewer, now }, { ...at, text: 'Saya diancam.' }))
    const { followUps } = await ownLinks(world.db, viewer, aduanId)
    const staff = await openCase(world.db, world.admin1, followUps[0]?.id ?? '', now)
    expect(staff?.view.report.reporter?.name).toBe('Ibu Galuh')
  })

  it('is one case per code, even if the first page is sent twice at once', async () => {
    const { viewer, aduanId } = await newcomer(world)
    const context = { db: world.db, viewer, now }
    const begun = await Promise.all([
      beginDraft(context, () => answers({ ringkasan: 'Pertama dari dua' })),
      beginDraft(context, () => answers({ ringkasan: 'Kedua dari dua' })),
    ])
    expect(begun.map(({ kind, id }) => `${kind} ${id}`)).toEqual([`saved ${aduanId}`, `saved ${aduanId}`])
    expect((await ownCases(world.db, viewer)).drafts).toHaveLength(1)
    done(await submitAduan(world.db, viewer, aduanId, now))
    await expect(createDraft(context, noAnswers)).rejects.toThrow('taken')
    expect(await beginDraft(context, () => noAnswers)).toMatchObject({ kind: 'refused', id: aduanId })
  })

  it('supports every step: completion, question, objection, acceptance, reopening, files, messages', async () => {
    const { db, store, admin1, telaah1, telaah2, ketua1, timA } = world
    const { code, aduanId } = await codeSent(world)
    const entered = await enterByCode(db, code, now)
    const viewer = await pelaporOf(world, entered?.secrets ?? { sid: '', kx: '' })
    const by = (someone: typeof viewer | typeof admin1 | typeof telaah1) => ({ db, viewer: someone, now })
    const form = { aduanId, ...once }

    done(await startVerification(by(admin1), form))
    done(await askCompletion(by(admin1), { ...form, items: [], text: 'Kapan?' }))
    done(await complete(by(viewer), { ...form, answers: [], text: 'Mei 2026' }))
    const team = { timId: timA, berkadarPengawasan: false, note: '', reasons: withoutTicks }
    done(await forward(by(admin1), { ...form, ...team }))
    done(await acceptCase(by(telaah1), form))
    done(await askPelapor(by(telaah1), { ...form, text: 'Siapa lagi?' }))
    done(await answerQuestion(by(viewer), { ...form, text: 'Tidak tahu' }))
    done(await sendPesan(by(viewer), { ...form, text: 'Pesan' }))
    const file = await addLampiran({ db, store, viewer, now }, aduanId, fileOf('a.pdf', Buffer.from('isi')))
    expect(file.kind).toBe('added')
    for (const drafter of [telaah1, telaah2]) {
      done(await saveJawaban(by(drafter), { ...form, body: jawaban, revision: 0 }))
      done(await proposeJawaban(by(drafter), form))
      done(await issueJawaban(by(ketua1), await asRead(by(ketua1), form)))
      if (drafter === telaah1)
        done(
          await objectJawaban(by(viewer), {
            ...form,
            text: 'Jawaban tidak menyebut ke mana uangnya mengalir.',
          }),
        )
    }
    done(await acceptJawaban(by(viewer), form))
    done(await reopenByPelapor(by(viewer), { ...form, text: 'Hal baru' }))
    done(await withdraw(by(viewer), { ...form, reason: '' }))
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
    const events = await db.peristiwa.findMany({ where: { aduanId, actorRole: 'PELAPOR' } })
    expect(events.length).toBeGreaterThan(6)
    expect(events.filter((event) => event.actorId !== null || event.at !== null)).toEqual([])
  })
})

describe('the session of a code', () => {
  it('opens its one case and no other, not even by id', async () => {
    const { db } = world
    const one = await codeSent(world)
    const other = await codeSent(world)
    const ofAccount = await sent(world)
    for (const id of [other.aduanId, ofAccount]) {
      expect(await openCase(db, one.viewer, id, now)).toBeNull()
      expect(await sendPesan({ db, viewer: one.viewer, now }, { aduanId: id, ...once, text: 'x' })).toEqual({
        kind: 'not-found',
      })
    }
    expect((await ownCases(db, one.viewer)).cases.map((row) => row.id)).toEqual([one.aduanId])
    expect(await openCase(db, world.pelapor1, one.aduanId, now)).toBeNull()
  })

  it('is no account: no user, no name, and no row that links it to its case', async () => {
    const { secrets, aduanId, viewer } = await codeSent(world)
    const { sidHash } = await holderOf(secrets)
    const row = await world.db.session.findUniqueOrThrow({ where: { sidHash }, include: { codes: true } })
    expect(row.userId).toBeNull()
    const stored = JSON.stringify(row)
    expect(stored).not.toContain(aduanId)
    expect(stored).not.toContain(viewer.userId)
    expect(await world.db.user.findUnique({ where: { id: viewer.userId } })).toBeNull()
  })

  it('ends like any other: on logout, after 15 minutes without an act, after 8 hours', async () => {
    const { db } = world
    const left = await newcomer(world)
    await endSession(db, (await holderOf(left.secrets)).sidHash)
    expect(await openSession(db, left.secrets, now)).toBeNull()
    const idle = await newcomer(world)
    expect(await openSession(db, idle.secrets, later(IDLE_MS - 1000))).not.toBeNull()
    expect(await openSession(db, idle.secrets, later(3 * IDLE_MS))).toBeNull()
    const busy = await newcomer(world)
    for (let at = 0; at < ABSOLUTE_MS; at += IDLE_MS - 60_000) await openSession(db, busy.secrets, later(at))
    expect(await openSession(db, busy.secrets, later(ABSOLUTE_MS + 1000))).toBeNull()
  })

  it('needs both cookies', async () => {
    const [one, other] = [await newcomer(world), await newcomer(world)]
    expect(await openSession(world.db, { sid: one.secrets.sid, kx: other.secrets.kx }, now)).toBeNull()
  })
})

describe('the code', () => {
  it('can be shown while its session lives, only to that session, until it was typed back', async () => {
    const { db } = world
    const { secrets, aduanId, code } = await codeSent(world)
    const holder = await holderOf(secrets)
    expect(await heldCode(db, holder, aduanId)).toEqual({ code })
    const other = await holderOf((await newcomer(world)).secrets)
    expect(await heldCode(db, other, aduanId)).toBeNull()
    expect(await heldCode(db, { ...holder, kx: other.kx }, aduanId)).toBeNull()
    expect(await heldCode(db, { ...holder, sidHash: other.sidHash }, aduanId)).toBeNull()
    expect(await forgetCode(db, holder, aduanId)).toBe(true)
    expect(await heldCode(db, holder, aduanId)).toBeNull()
    expect(await forgetCode(db, holder, aduanId)).toBe(false)
  })

  it('is forgotten with its session', async () => {
    const { secrets, aduanId } = await newcomer(world)
    const holder = await holderOf(secrets)
    await endSession(world.db, holder.sidHash)
    expect(await heldCode(world.db, holder, aduanId)).toBeNull()
  })
})

describe('adoption into an account', () => {
  it('moves the case: the account opens everything, the code nothing any more', async () => {
    const { db, store, admin1, pelapor1 } = world
    const { viewer, code, aduanId } = await codeSent(world)
    const context = { db, store, viewer, now }
    const file = await addLampiran(context, aduanId, fileOf('a.pdf', Buffer.from('isi berkas')))
    if (file.kind !== 'added') throw new Error('no file')
    done(await sendPesan(context, { aduanId, ...once, text: 'Sebelum pindah' }))

    const moved = await adoptCase({ db, viewer: pelapor1, now }, { code: code.toLowerCase() })
    expect(moved).toEqual({ kind: 'done', aduanId })
    expect(await enterByCode(db, code, now)).toBeNull()
    expect(await openCase(db, viewer, aduanId, now)).toBeNull()
    expect((await ownCases(db, viewer)).cases).toEqual([])
    expect(await sendPesan(context, { aduanId, ...once, text: 'x' })).toEqual({ kind: 'not-found' })
    expect(await saveDraft(context, aduanId, (a) => a)).toEqual({ kind: 'not-found' })
    expect(await beginDraft(context, () => noAnswers)).toMatchObject({ kind: 'not-found' })
    const holders = await db.keyWrap.findMany({ where: { aduanId, holder: 'PELAPOR' } })
    expect(holders.map((wrap) => wrap.compartment).sort()).toEqual([
      'content',
      'identity',
      'original_a',
      'original_b',
    ])

    expect((await ownCases(db, pelapor1)).cases.map((row) => row.id)).toContain(aduanId)
    const opened = await openCase(db, pelapor1, aduanId, now)
    expect(opened?.view.messages.map((message) => message.text)).toEqual(['Sebelum pindah'])
    expect(opened?.view.report.report.identitas).toBe('anonim')
    expect(opened?.view.events.at(-1)).toMatchObject({ kind: 'accessChanged', role: 'PELAPOR' })
    const event = await db.peristiwa.findFirstOrThrow({ where: { aduanId, kind: 'accessChanged' } })
    expect(event).toMatchObject({ actorId: null, at: null })
    const original = await openLampiran(db, store, pelapor1, { aduanId, lampiranId: file.id }, ['ASLI'])
    expect(original.kind).toBe('open')
    done(await sendPesan({ db, viewer: pelapor1, now }, { aduanId, ...once, text: 'Sesudah pindah' }))
    expect((await openCase(db, admin1, aduanId, now))?.view.messages).toHaveLength(2)
    expect(await verifyChain(db, aduanId)).toEqual({ ok: true })
  })

  it('moves a draft too, whose identity mode can then be chosen', async () => {
    const { db, pelapor2 } = world
    const { code, aduanId } = await codeDraft(world)
    expect((await adoptCase({ db, viewer: pelapor2, now }, { code })).kind).toBe('done')
    const context = { db, viewer: pelapor2, now }
    await saveDraft(context, aduanId, (typed) => ({ ...typed, identitas: 'terbuka' }))
    done(await submitAduan(db, pelapor2, aduanId, now))
    expect((await openCase(db, world.admin1, aduanId, now))?.view.report.reporter?.name).toBe('Nama pelapor2')
  })

  it('happens once, and only for a reporter with an account', async () => {
    const { db, admin1, telaah1, pelapor1, pelapor2 } = world
    const { code, aduanId } = await codeSent(world)
    const stranger = (await newcomer(world)).viewer
    for (const viewer of [admin1, telaah1, stranger]) {
      expect((await adoptCase({ db, viewer, now }, { code })).kind).toBe('not-found')
    }
    const both = await Promise.all(
      [pelapor1, pelapor2].map((viewer) => adoptCase({ db, viewer, now }, { code })),
    )
    expect(both.map((result) => result.kind).sort()).toEqual(['done', 'not-found'])
    const opens = await Promise.all(
      [pelapor1, pelapor2].map(async (viewer) => (await openCase(db, viewer, aduanId, now)) !== null),
    )
    expect(opens.filter(Boolean)).toHaveLength(1)
  })
})
