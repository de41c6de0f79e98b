import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { actOnAduan, type Scene } from '@/lib/aduan/act'
import { MOST_DRAFTS, maySend, SENT_A_DAY, TOO_MANY_DRAFTS } from '@/lib/aduan/limits'
import { addLampiran } from '@/lib/bukti/commands'
import { beginUpload } from '@/lib/bukti/uploads'
import { beginDraft, createDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { sendPesan } from '@/lib/pesan/commands'
import { MESSAGES_A_DAY, TOO_MANY_MESSAGES } from '@/lib/pesan/limits'
import { appendPesan } from '@/lib/pesan/thread'
import { mayAct } from '@/lib/platform/http/rate-limit'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { toWitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { answers } from '../fixtures/aduan'
import { done, fileOf, sent } from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'
import { codeDraft } from './codes'

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const now = MONDAY
const tomorrow = new Date(MONDAY.getTime() + 86_400_000)

describe('one case', () => {
  it('takes a hundred messages of its reporter a day, then explains the limit, and continues the day after', async () => {
    const { db, pelapor1, admin1 } = world
    const aduanId = await sent(world, pelapor1)
    const write = (viewer: typeof pelapor1 | typeof admin1, at = now) =>
      sendPesan({ db, viewer, now: at }, { aduanId, actionKey: undefined, text: 'Halo' })
    const many = async (scene: Scene) => {
      for (let number = 1; number < MESSAGES_A_DAY; number += 1)
        await appendPesan(scene.tx, scene.keys.content, {
          aduanId,
          sender: 'PELAPOR',
          senderId: null,
          kind: 'BIASA',
          body: { text: 'Halo' },
          now,
          today: scene.today,
        })
      return {}
    }
    done(await actOnAduan({ db, viewer: pelapor1, now }, { aduanId, command: 'sendPesan' }, many))
    done(await write(pelapor1))
    expect(await write(pelapor1)).toEqual({ kind: 'refused', message: TOO_MANY_MESSAGES })
    expect(await db.pesan.count({ where: { aduanId } })).toBe(MESSAGES_A_DAY)
    // A reporter's limits do not affect staff.
    done(await write(admin1))
    done(await write(pelapor1, tomorrow))
  })
})

describe('one account', () => {
  const context = () => ({ db: world.db, viewer: world.pelapor2, now })
  const all = async (count: number) => {
    for (let number = 0; number < count; number += 1) await createDraft(context(), answers())
  }

  it('has a limited number of drafts; beyond it none can be started, and existing ones stay editable', async () => {
    await all(MOST_DRAFTS - 1)
    const last = await beginDraft(context(), (typed) => ({ ...typed, ringkasan: 'Yang terakhir' }))
    expect(last.kind).toBe('saved')
    const before = await world.db.aduan.count()
    expect(await beginDraft(context(), (typed) => typed)).toEqual({
      kind: 'refused',
      message: TOO_MANY_DRAFTS,
      id: '',
    })
    expect(await world.db.aduan.count()).toBe(before)
    expect((await saveDraft(context(), last.id, (typed) => typed)).kind).toBe('saved')
    const other = { ...context(), viewer: world.pelapor1 }
    expect((await beginDraft(other, (typed) => typed)).kind).toBe('saved')
  })

  it('sends a limited number of aduan a day, and the next on the day after; a sent one is acknowledged again', async () => {
    const { db, pelapor2 } = world
    const next = await createDraft(context(), answers())
    const { ownerTag } = await db.aduan.findUniqueOrThrow({ where: { id: next } })
    const others = { ownerTag, id: { not: next } }
    const first = await db.aduan.findFirstOrThrow({ where: others })
    const today = toWitaDate(now)
    const { count } = await db.aduan.updateMany({ where: others, data: { submittedOn: dateColumn(today) } })
    expect(count).toBe(SENT_A_DAY)
    expect(await maySend(db, pelapor2, next, today)).toBe(false)
    expect(await maySend(db, pelapor2, first.id, today)).toBe(true)
    expect(await maySend(db, pelapor2, next, toWitaDate(tomorrow))).toBe(true)
    expect(await maySend(db, world.pelapor1, next, today)).toBe(true)
  })

  it('acts 120 times a minute and starts 120 files an hour; nobody else is counted with it', () => {
    const at = Date.now()
    for (let time = 0; time < 120; time += 1) {
      expect(mayAct('seseorang', 'act', at)).toBe(true)
      expect(mayAct('seseorang', 'file', at)).toBe(true)
    }
    expect(mayAct('seseorang', 'act', at)).toBe(false)
    expect(mayAct('seseorang', 'file', at)).toBe(false)
    expect(mayAct('orang lain', 'act', at)).toBe(true)
    expect(mayAct('seseorang', 'act', at + 60_001)).toBe(true)
    expect(mayAct('seseorang', 'file', at + 60_001)).toBe(false)
    // Ten thousand other callers do not reset anybody's limit.
    for (let stranger = 0; stranger < 10_500; stranger += 1) mayAct(`asing ${stranger}`, 'act', at)
    expect(mayAct('seseorang', 'file', at + 60_001)).toBe(false)
  })
})

describe('a disk that is filling up', () => {
  const used = (share: number): BlobStore => ({ ...world.store, room: async () => share })
  const add = (viewer: PelaporViewer, aduanId: string, store: BlobStore) =>
    addLampiran({ db: world.db, store, viewer, now }, aduanId, fileOf('a.pdf', Buffer.from('x')))
  const announce = (viewer: PelaporViewer, aduanId: string, store: BlobStore) =>
    beginUpload({ db: world.db, store, viewer, now }, aduanId, {
      name: 'a.pdf',
      length: 10,
      sha256: null,
      note: '',
    })

  it('reserves its last space for cases, not for unsent reports without an account', async () => {
    const { viewer: holder, aduanId: draft } = await codeDraft(world)
    const nearly = { kind: 'problem', problem: 'disk-nearly-full' }
    expect(await add(holder, draft, used(0.8))).toEqual(nearly)
    expect(await announce(holder, draft, used(0.8))).toEqual(nearly)
    expect((await announce(holder, draft, used(0.79))).kind).toBe('begun')
    await world.db.unggahan.deleteMany({ where: { aduanId: draft } })
    const account = await createDraft({ db: world.db, viewer: world.pelapor1, now }, answers())
    expect((await add(world.pelapor1, account, used(0.89))).kind).toBe('added')
    // Text is accepted, and after sending the files can follow.
    done(await submitAduan(world.db, holder, draft, now))
    expect((await add(holder, draft, used(0.89))).kind).toBe('added')
    expect(await add(holder, draft, used(0.9))).toEqual({ kind: 'problem', problem: 'disk-full' })
  })
})
