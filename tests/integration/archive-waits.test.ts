import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { giveKeys } from '@/lib/akun/commands/give-keys'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import { cancelDestruction, proposeDestruction } from '@/lib/data-pribadi/retention/destroy'
import { issueJawaban, proposeJawaban, saveJawaban } from '@/lib/jawaban/commands'
import { acceptJawaban, reopenByPelapor, withdraw } from '@/lib/lapor/commands/reporter'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { archiveCases } from '@/lib/sesudah/archive/archive-cases'
import { answerThreat, reportThreat } from '@/lib/sesudah/threats/commands'
import { answerRequest, askOffice, revokeOffice } from '@/lib/telaah/instansi-commands'
import { approveDokumen, proposeDokumen, saveDokumen, sendBackDokumen } from '@/lib/terlapor/dokumen-commands'
import { deferTelling, recordTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { linkDuplicate } from '@/lib/verifikasi/commands'
import { asRead } from '@/prisma/demo/as-read'
import { days, furtherAdmin } from '../world/archive'
import {
  correctionProposed,
  dokumen,
  done,
  finished,
  inVerification,
  jawaban,
  once,
  withTeam,
} from '../world/steps'
import { MONDAY, newWorld, type World } from '../world/world'

// What keeps a closed case out of the archive, and what lets it in again. A case that waits for nobody any
// more must not wait for ever.

let world: World
beforeAll(async () => {
  world = await newWorld()
})
afterAll(() => world.end())

const at = (viewer: Viewer, now = MONDAY) => ({ db: world.db, viewer, now })
const SALINAN = { kind: 'SALINAN' as const }

/** Whether the team has lost the case in the night after so many days. */
async function isArchived(aduanId: string, count: number): Promise<boolean> {
  await archiveCases(world.db, days(count))
  return (await world.db.bekasPemegang.count({ where: { aduanId } })) > 0
}

async function numberOf(id: string): Promise<string> {
  return (await world.db.aduan.findUniqueOrThrow({ where: { id } })).nomor ?? ''
}

/** A case with a link for an office that works for months, answered by the team meanwhile and closed. */
async function withOpenLink(): Promise<{ id: string; token: string }> {
  const id = await withTeam(world)
  const question = { office: 'Dinas', question: 'Berapa tarif resmi?', days: 90, reason: '' }
  const asked = await askOffice(at(world.telaah1), { aduanId: id, ...once, ...question })
  if (asked.kind !== 'asked') throw new Error(asked.kind)
  const form = { aduanId: id, ...once }
  done(await saveJawaban(at(world.telaah1), { ...form, body: jawaban, revision: 0 }))
  done(await proposeJawaban(at(world.telaah1), form))
  done(await issueJawaban(at(world.ketua1), await asRead(at(world.ketua1), form)))
  done(await acceptJawaban(at(world.pelapor1), form))
  return { id, token: asked.token }
}

/** A closed case with a document for the terlapor before the ketua. */
async function withProposedDokumen(): Promise<string> {
  const id = await finished(world)
  done(await saveDokumen(at(world.telaah1), { aduanId: id, ...once, ...SALINAN, body: dokumen, revision: 0 }))
  done(await proposeDokumen(at(world.telaah1), { aduanId: id, ...once, ...SALINAN }))
  return id
}

async function withPostponedNotice(): Promise<string> {
  const id = await finished(world)
  const why = { reason: 'Bukti dapat hilang.', days: 5 }
  done(await deferTelling(at(world.telaah1), { aduanId: id, ...once, ...why }))
  return id
}

describe('a question to an office', () => {
  it('waits until the office has answered', async () => {
    const { id, token } = await withOpenLink()
    expect(await isArchived(id, 60)).toBe(false)
    const answer = { text: 'Gratis.', by: 'Sekretaris Dinas', letter: '' }
    expect((await answerRequest(world.db, token, answer, days(60))).kind).toBe('answered')
    expect(await isArchived(id, 90)).toBe(false)
    expect(await isArchived(id, 91)).toBe(true)
  })

  it('or until the team took it back, or its last day is over', async () => {
    const [{ id: revoked }, { id: late }] = [await withOpenLink(), await withOpenLink()]
    const { id: requestId } = await world.db.permintaanInstansi.findFirstOrThrow({
      where: { aduanId: revoked },
    })
    done(await revokeOffice(at(world.telaah1), { aduanId: revoked, ...once, requestId }))
    expect(await isArchived(revoked, 60)).toBe(true)
    expect(await isArchived(late, 60)).toBe(false)
    expect(await isArchived(late, 300)).toBe(true)
  })
})

describe('what the team prepares for the terlapor', () => {
  it('a document before the ketua waits for them', async () => {
    const id = await withProposedDokumen()
    expect(await isArchived(id, 60)).toBe(false)
    const form = { aduanId: id, ...once, ...SALINAN }
    done(await approveDokumen(at(world.ketua1, days(60)), await asRead(at(world.ketua1, days(60)), form)))
    expect(await isArchived(id, 91)).toBe(true)
  })

  it('one that the ketua sent back is a draft, and waits for nobody', async () => {
    const id = await withProposedDokumen()
    const form = { aduanId: id, ...once, ...SALINAN, remark: 'Kurang lengkap.' }
    done(await sendBackDokumen(at(world.ketua1), form))
    expect(await isArchived(id, 31)).toBe(true)
  })

  it('a postponed notice waits until they were told, also after its day', async () => {
    const id = await withPostponedNotice()
    expect(await isArchived(id, 60)).toBe(false)
    const told = { onDate: '2027-01-20', way: 'Surat', text: 'Hasilnya.' }
    done(await recordTelling(at(world.telaah1, days(60)), { aduanId: id, ...once, ...told }))
    expect(await isArchived(id, 91)).toBe(true)
  })

  it('a new colleague gets the keys of a case that waits, as of any other', async () => {
    const id = await withPostponedNotice()
    const admin3 = await furtherAdmin(world, 'admin3')
    await giveKeys(world.db, world.admin1, { userId: admin3.userId }, days(60))
    expect(await world.db.keyWrap.count({ where: { aduanId: id, userId: admin3.userId } })).toBeGreaterThan(0)
    expect(await world.db.bekasPemegang.count({ where: { aduanId: id } })).toBe(0)
  })

  it.each(['document', 'notice'])('a withdrawn case: nobody may act on its %s any more', async (what) => {
    const id = await withTeam(world)
    const form = { aduanId: id, ...once }
    if (what === 'document') {
      done(await saveDokumen(at(world.telaah1), { ...form, ...SALINAN, body: dokumen, revision: 0 }))
      done(await proposeDokumen(at(world.telaah1), { ...form, ...SALINAN }))
    } else {
      done(await deferTelling(at(world.telaah1), { ...form, reason: 'Bukti dapat hilang.', days: 5 }))
    }
    done(await withdraw(at(world.pelapor1), { ...form, reason: '' }))
    expect(await isArchived(id, 31)).toBe(true)
  })

  it('nor on the correction of one that was opened again', async () => {
    const id = await correctionProposed(world)
    const form = { aduanId: id, ...once }
    done(await acceptJawaban(at(world.pelapor1), form))
    done(await reopenByPelapor(at(world.pelapor1), { ...form, text: 'Ada hal baru.' }))
    done(await withdraw(at(world.pelapor1), { ...form, reason: '' }))
    expect(await isArchived(id, 31)).toBe(true)
  })
})

describe('a record of destruction', () => {
  it('waits until it is carried out or taken back', async () => {
    const id = await finished(world)
    done(await requestData(at(world.pelapor1), { aduanId: id, ...once, kind: 'HAPUS', text: 'Hapus saja.' }))
    const { id: requestId } = await world.db.permintaanData.findFirstOrThrow({ where: { aduanId: id } })
    const answer = { requestId, actionKey: undefined, granted: true, answer: 'Ya.' }
    done(await decideDataRequest(at(world.admin1), answer))
    const context = { db: world.db, viewer: world.admin1, now: days(20) }
    const proposal = await proposeDestruction(context, { aduanIds: [id], basis: 'Surat 1/2026' })
    if (!proposal.ok) throw new Error(proposal.reason)
    expect(await isArchived(id, 60)).toBe(false)
    expect(await cancelDestruction({ ...context, now: days(60) }, proposal.id)).toBe('done')
    expect(await isArchived(id, 61)).toBe(true)
  })
})

describe('a case joined to it', () => {
  it('a main case waits for the duplicate that goes on', async () => {
    const [main, double] = [await finished(world), await inVerification(world)]
    const form = { aduanId: double, ...once, mainNomor: await numberOf(main) }
    done(await linkDuplicate(at(world.admin1), form))
    expect(await isArchived(main, 60)).toBe(false)
    done(await withdraw(at(world.pelapor1), { aduanId: double, ...once, reason: '' }))
    expect(await isArchived(main, 60)).toBe(true)
  })

  it('a duplicate waits for its main case', async () => {
    const [main, double] = [await withTeam(world), await inVerification(world)]
    const form = { aduanId: double, ...once, mainNomor: await numberOf(main) }
    done(await linkDuplicate(at(world.admin1), form))
    done(await withdraw(at(world.pelapor1), { aduanId: double, ...once, reason: '' }))
    expect(await isArchived(double, 60)).toBe(false)
    done(await withdraw(at(world.pelapor1), { aduanId: main, ...once, reason: '' }))
    expect(await isArchived(double, 60)).toBe(true)
  })

  it('the case that followed up a threat waits for the first one, if that runs again', async () => {
    const first = await finished(world)
    done(await reportThreat(at(world.pelapor1), { aduanId: first, ...once, text: 'Saya diancam.' }))
    const { id } = await world.db.aduan.findFirstOrThrow({ where: { asalAduanId: first } })
    done(await answerThreat(at(world.admin1), { aduanId: id, ...once, text: 'Kami lindungi Anda.' }))
    done(await withdraw(at(world.pelapor1), { aduanId: id, ...once, reason: '' }))
    done(await reopenByPelapor(at(world.pelapor1), { aduanId: first, ...once, text: 'Ada hal baru.' }))
    expect(await isArchived(id, 60)).toBe(false)
    done(await withdraw(at(world.pelapor1), { aduanId: first, ...once, reason: '' }))
    expect(await isArchived(id, 60)).toBe(true)
  })
})
