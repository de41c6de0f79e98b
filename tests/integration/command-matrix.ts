import { addLampiran, noteLampiran, removeLampiran } from '@/lib/bukti/commands'
import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import { holdCase, liftHold } from '@/lib/data-pribadi/retention/hold'
import * as identitas from '@/lib/identitas/commands'
import * as benturan from '@/lib/identitas/conflict/commands'
import { loosenIdentity } from '@/lib/identitas/loosen'
import * as originals from '@/lib/identitas/originals'
import * as jawabanCommands from '@/lib/jawaban/commands'
import { takeBundel } from '@/lib/kasus/bundle/take'
import { approveHandover, rejectHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { consentIdentity, withdrawConsent } from '@/lib/kasus/hand-over/consent'
import { takeHandover } from '@/lib/kasus/hand-over/take'
import { clearLeak } from '@/lib/kasus/held-texts'
import { adoptCase } from '@/lib/lapor/commands/adopt'
import { complete } from '@/lib/lapor/commands/complete'
import { createDraft, deleteDraft, saveDraft } from '@/lib/lapor/commands/draft'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { moveToCode, offerCode } from '@/lib/lapor/commands/move-to-code'
import * as reporter from '@/lib/lapor/commands/reporter'
import { submitAduan } from '@/lib/lapor/commands/submit'
import { leakKey, placeless } from '@/lib/naskah/leak-check/rules'
import { sendPesan } from '@/lib/pesan/commands'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import * as archive from '@/lib/sesudah/archive/commands'
import * as penilaian from '@/lib/sesudah/rating/commands'
import * as keselamatan from '@/lib/sesudah/threats/commands'
import { addBerkas } from '@/lib/telaah/berkas'
import * as telaah from '@/lib/telaah/commands'
import { declareRelation, readmitMember, recuse } from '@/lib/telaah/hubungan-commands'
import { askOffice, dropQuestion, revokeOffice } from '@/lib/telaah/instansi-commands'
import { saveLembar } from '@/lib/telaah/lembar-commands'
import { emptyLembar } from '@/lib/telaah/lembar-rules'
import { assignTugas, finishTugas } from '@/lib/telaah/tugas-commands'
import * as dokumen from '@/lib/terlapor/dokumen-commands'
import { deferTelling, recordTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import * as verifikasi from '@/lib/verifikasi/commands'
import { assignAdmin, labelAduan } from '@/lib/verifikasi/queue/commands'
import { asRead } from '@/prisma/demo/as-read'
import { answers } from '../fixtures/aduan'
import { archivedCase } from '../world/archive'
import * as steps from '../world/steps'
import { MONDAY, type World } from '../world/world'
import { codeDraft, intake, newHolder } from './codes'

export const PEOPLE = [
  'pelapor1',
  'pelapor2',
  'admin1',
  'admin2',
  'telaah1',
  'telaah2',
  'ketua1',
  'telaah3',
] as const
export type Person = (typeof PEOPLE)[number]

interface Row {
  command: string
  /** Brings about the state for the attempt; returns the aduan. */
  given: (world: World) => Promise<string>
  /** The only people who may run it there. */
  may: readonly Person[]
  act: (world: World, viewer: Viewer, aduanId: string) => Promise<{ kind: string }>
}

const now = MONDAY
const text = 'Teks'
const owner: Person[] = ['pelapor1']
const admins: Person[] = ['admin1', 'admin2']
const team: Person[] = ['telaah1', 'telaah2', 'ketua1']

const step = { kind: 'analisis', onDate: '2026-11-23', office: '', letter: '', text }

function draft({ db, pelapor1 }: World): Promise<string> {
  return createDraft({ db, viewer: pelapor1, now }, answers())
}

const sent = (world: World) => steps.sent(world)
const identityAsked = async (world: World) => (await steps.identityAsked(world)).id

async function draftWithFile(world: World): Promise<string> {
  const id = await draft(world)
  await addFile(world, world.pelapor1, id)
  return id
}

async function besideMainCase(world: World): Promise<string> {
  await steps.withTeam(world)
  return steps.inVerification(world)
}

/** The codes of drafts made without an account, by case. */
const codes = new Map<string, string>()

async function draftByCode(world: World): Promise<string> {
  const { aduanId, code } = await codeDraft(world)
  codes.set(aduanId, code)
  return aduanId
}

/** Creates a separate case; the existing draft must not change. */
async function receive(world: World, viewer: Viewer): Promise<{ kind: string }> {
  const holder = await newHolder(world, viewer)
  return receiveAduan({ db: world.db, viewer, holder, now }, intake())
}

function addFile({ db, store }: World, viewer: Viewer, aduanId: string) {
  return addLampiran({ db, store, viewer, now }, aduanId, steps.fileOf('bukti.pdf', Buffer.from(text)))
}

async function take({ db, store }: World, viewer: Viewer, aduanId: string): Promise<{ kind: string }> {
  const bundel = await takeBundel({ db, store, viewer, now }, aduanId)
  if (bundel.kind === 'taken') await bundel.stream.cancel()
  return bundel
}

async function takeFile({ db, store }: World, viewer: Viewer, aduanId: string): Promise<{ kind: string }> {
  const file = await takeHandover({ db, store, viewer, now }, aduanId)
  if (file.kind === 'taken') await file.stream.cancel()
  return file
}

async function removeFile({ db, store }: World, viewer: Viewer, aduanId: string): Promise<{ kind: string }> {
  const file = await db.lampiran.findFirstOrThrow({ where: { aduanId } })
  return { kind: await removeLampiran({ db, store, viewer, now }, aduanId, file.id) }
}

async function noteFile({ db, store }: World, viewer: Viewer, aduanId: string): Promise<{ kind: string }> {
  const file = await db.lampiran.findFirstOrThrow({ where: { aduanId } })
  return { kind: await noteLampiran({ db, store, viewer, now }, aduanId, file.id, text) }
}

async function link({ db }: World, viewer: Viewer, aduanId: string) {
  const main = await db.aduan.findFirstOrThrow({ where: { status: 'DITELAAH', id: { not: aduanId } } })
  return verifikasi.linkDuplicate({ db, viewer, now }, form(aduanId, { mainNomor: main.nomor ?? '' }))
}

async function withoutTelaah2(world: World): Promise<string> {
  const aduanId = await steps.withTeam(world)
  const context = { db: world.db, viewer: world.telaah2, now }
  steps.done(await recuse(context, { aduanId, ...steps.once, reason: text }))
  return aduanId
}

/** Even a refused act of its reporter begins the epoch that is due since the archive: it has begun here. */
async function inArchive(world: World): Promise<string> {
  const aduanId = await archivedCase(world)
  steps.done(await sendPesan({ db: world.db, viewer: world.pelapor1, now }, form(aduanId, { text })))
  return aduanId
}

async function accessAsked(world: World): Promise<string> {
  const aduanId = await inArchive(world)
  const asked = await archive.askAccess(
    { db: world.db, viewer: world.telaah1, now },
    { aduanId, reason: text },
  )
  if (asked.kind !== 'done') throw new Error(asked.kind)
  return aduanId
}

async function withTask(world: World): Promise<string> {
  const aduanId = await steps.withTeam(world)
  const task = { text, assigneeId: world.telaah2.userId, days: 3 }
  steps.done(
    await assignTugas({ db: world.db, viewer: world.telaah1, now }, { aduanId, ...steps.once, ...task }),
  )
  return aduanId
}

async function finish({ db }: World, viewer: Viewer, aduanId: string) {
  const task = await db.tugas.findFirstOrThrow({ where: { aduanId } })
  return finishTugas({ db, viewer, now }, form(aduanId, { tugasId: task.id, result: text }))
}

async function withLink(world: World): Promise<string> {
  const aduanId = await steps.withTeam(world)
  const asked = { office: 'Dinas', question: text, days: 10, reason: '' }
  await askOffice({ db: world.db, viewer: world.telaah1, now }, { aduanId, ...steps.once, ...asked })
  return aduanId
}

async function revoke({ db }: World, viewer: Viewer, aduanId: string) {
  const request = await db.permintaanInstansi.findFirstOrThrow({ where: { aduanId } })
  return revokeOffice({ db, viewer, now }, form(aduanId, { requestId: request.id }))
}

function addWorkFile({ db, store }: World, viewer: Viewer, aduanId: string) {
  return addBerkas({ db, store, viewer, now }, aduanId, steps.fileOf('foto.jpg', Buffer.from(text)))
}

async function toCode(world: World, viewer: Viewer, aduanId: string): Promise<{ kind: string }> {
  const holder = await newHolder(world, viewer)
  const context = { ...asPelapor(world, viewer), holder }
  const typed = (await offerCode(context, aduanId)) ?? ''
  return moveToCode(context, { aduanId, typed })
}

async function withRequest(world: World): Promise<string> {
  const aduanId = await steps.withTeam(world)
  const asked = { aduanId, ...steps.once, kind: 'HAPUS', text } as const
  steps.done(await requestData({ db: world.db, viewer: world.pelapor1, now }, asked))
  return aduanId
}

async function decide({ db }: World, viewer: Viewer, aduanId: string): Promise<{ kind: string }> {
  const { id } = await db.permintaanData.findFirstOrThrow({ where: { aduanId } })
  const answer = { requestId: id, actionKey: undefined, granted: false, answer: text }
  return decideDataRequest({ db, viewer, now }, answer)
}

async function held(world: World): Promise<string> {
  const aduanId = await steps.withTeam(world)
  const why = { aduanId, ...steps.once, reason: text }
  steps.done(await holdCase({ db: world.db, viewer: world.admin1, now }, why))
  return aduanId
}

/** Called only from a reporter's pages; anybody else here sends a forged request. */
function asPelapor({ db }: World, viewer: Viewer) {
  return { db, viewer: viewer as PelaporViewer, now }
}

async function fileOfCase(db: World['db'], aduanId: string): Promise<string> {
  return (await db.lampiran.findFirstOrThrow({ where: { aduanId } })).id
}

async function requestOf(db: World['db'], aduanId: string): Promise<string> {
  const row = await db.pembukaanIdentitas.findFirst({ where: { aduanId }, select: { id: true } })
  return row?.id ?? ''
}

function form<T extends object>(aduanId: string, more: T) {
  return { aduanId, ...steps.once, ...more }
}

type Command<F> = (
  context: { db: World['db']; viewer: Viewer; now: Date },
  request: { aduanId: string; actionKey: string | undefined } & F,
) => Promise<{ kind: string }>

/** Approves what the page showed: everybody here has opened the draft. */
const opened =
  <F extends { kind?: 'SALINAN' | 'CATATAN' }>(act: Command<F & { read: string }>): Command<F> =>
  async (context, request) =>
    act(context, await asRead(context, request))

function row<F extends object>(
  command: string,
  given: Row['given'],
  may: Row['may'],
  act: Command<F>,
  more: F | ((world: World) => F),
): Row {
  return {
    command,
    given,
    may,
    act: (world, viewer, aduanId) => {
      const fields = typeof more === 'function' ? more(world) : more
      return act({ db: world.db, viewer, now }, { aduanId, ...steps.once, ...fields })
    },
  }
}

const toTeam = (world: World) => ({
  timId: world.timA,
  berkadarPengawasan: false,
  note: text,
  reasons: steps.withoutTicks,
})
const completedOnce = async (world: World) => {
  const aduanId = await steps.toComplete(world, now)
  const form = { aduanId, ...steps.once, answers: [], text: 'Tidak ada lagi.' }
  steps.done(await complete({ db: world.db, viewer: world.pelapor1, now }, form))
  return aduanId
}
const body = steps.jawaban

/**
 * Every command, a state that allows it, and the only people who may run it there. Written by hand, on
 * purpose.
 */
export const MATRIX: readonly Row[] = [
  {
    command: 'saveDraft',
    given: draft,
    may: owner,
    act: (w, v, id) => saveDraft(asPelapor(w, v), id, (a) => ({ ...a, ringkasan: text })),
  },
  {
    command: 'deleteDraft',
    given: draftWithFile,
    may: owner,
    act: (w, v, id) => deleteDraft(asPelapor(w, v), w.store, id),
  },
  {
    command: 'submit',
    given: draft,
    may: owner,
    act: (w, v, id) => submitAduan(w.db, v as PelaporViewer, id, now),
  },
  { command: 'receive', given: draft, may: admins, act: receive },
  {
    // Anybody with the code and a reporter account.
    command: 'adopt',
    given: draftByCode,
    may: ['pelapor1', 'pelapor2'],
    act: ({ db }, viewer, id) => adoptCase({ db, viewer, now }, { code: codes.get(id) ?? '' }),
  },
  { command: 'addLampiran (draft)', given: draft, may: owner, act: addFile },
  { command: 'removeLampiran', given: draftWithFile, may: owner, act: removeFile },
  { command: 'noteLampiran (draft)', given: draftWithFile, may: owner, act: noteFile },
  row('withdraw', sent, owner, reporter.withdraw, { reason: text }),
  row('startVerification', sent, admins, verifikasi.startVerification, {}),
  row('assignAdmin', sent, admins, assignAdmin, (w) => ({ adminId: w.admin1.userId })),
  row('labelAduan', steps.withTeam, admins, labelAduan, { label: text, change: 'add' as const }),
  row('askCompletion', steps.inVerification, admins, verifikasi.askCompletion, { text, items: [] }),
  row('complete', steps.toComplete, owner, complete, { text, answers: [] }),
  {
    command: 'saveChecklist',
    given: steps.inVerification,
    may: admins,
    act: ({ db }, viewer, aduanId) =>
      saveChecklist({ db, viewer, now }, { aduanId, shown: [], ticked: ['jelas'] }),
  },
  row('closeIncomplete', completedOnce, admins, verifikasi.closeIncomplete, { reason: 'belumCukup', text }),
  row('closeIncomplete (while the reporter is asked)', steps.toComplete, admins, verifikasi.closeIncomplete, {
    reason: 'belumDijawab',
    text,
  }),
  row('forward', steps.inVerification, admins, verifikasi.forward, toTeam),
  { command: 'linkDuplicate', given: besideMainCase, may: admins, act: link },
  row('redirect', steps.inVerification, admins, verifikasi.redirect, { where: text, text }),
  row('decline', steps.inVerification, admins, verifikasi.decline, { reason: text, text }),
  row('submitNewFacts', steps.declined, owner, reporter.submitNewFacts, { text }),
  row('acceptCase', steps.forwarded, team, telaah.acceptCase, {}),
  row('handBack', steps.forwarded, team, telaah.handBack, { reason: text }),
  row('declareRelation', steps.withTeam, team, declareRelation, {}),
  row('recuse', steps.withTeam, [...team, ...admins], recuse, { reason: text }),
  row('readmitMember', withoutTelaah2, admins, readmitMember, (w) => ({
    userId: w.telaah2.userId,
    reason: text,
  })),
  row('saveLembar', steps.withTeam, team, saveLembar, { body: { ...emptyLembar, pokok: text }, version: 0 }),
  row('assignTugas', steps.withTeam, team, assignTugas, (w) => ({
    text,
    assigneeId: w.telaah2.userId,
    days: 3,
  })),
  { command: 'finishTugas', given: withTask, may: team, act: finish },
  row('askOffice', steps.withTeam, team, askOffice, {
    office: 'Dinas',
    question: text,
    days: 10,
    reason: '',
  }),
  row('dropQuestion', steps.questionHeld, ['telaah1'], dropQuestion, {}),
  { command: 'revokeOffice', given: withLink, may: team, act: revoke },
  { command: 'addBerkasKerja', given: steps.withTeam, may: team, act: addWorkFile },
  row('logTindakLanjut', steps.withTeam, team, telaah.logTindakLanjut, { body: step }),
  row('deferTelling', steps.withTeam, team, deferTelling, { reason: text, days: 5 }),
  row('deferTelling (after the answer)', steps.answered, team, deferTelling, { reason: text, days: 5 }),
  row('recordTelling', steps.withTeam, team, recordTelling, { onDate: '2026-11-23', way: text, text }),
  // The only ketua of a team may not write one: nobody could approve it.
  row('saveDokumen', steps.withTeam, ['telaah1', 'telaah2'], dokumen.saveDokumen, {
    kind: 'SALINAN' as const,
    body: steps.dokumen,
    revision: 0,
  }),
  row('clearLeak', steps.leakHeld, admins, clearLeak, {
    text: 'jawaban',
    key: leakKey({ ...placeless('uraianHasil', 'telepon'), match: steps.heldPhone }),
    revision: 1,
    reason: text,
  }),
  row('takeOverDokumen', steps.dokumenDrafted, ['telaah2'], dokumen.takeOverDokumen, {
    kind: 'SALINAN' as const,
    reason: text,
  }),
  row('checkDokumen', steps.dokumenDrafted, ['telaah1'], dokumen.checkDokumen, {
    kind: 'SALINAN' as const,
    reasons: new Map(),
  }),
  row('proposeDokumen', steps.dokumenDrafted, ['telaah1'], dokumen.proposeDokumen, {
    kind: 'SALINAN' as const,
  }),
  row('sendBackDokumen', steps.dokumenProposed, ['ketua1'], dokumen.sendBackDokumen, {
    kind: 'SALINAN' as const,
    remark: text,
  }),
  row('approveDokumen', steps.dokumenProposed, ['ketua1'], opened(dokumen.approveDokumen), {
    kind: 'SALINAN' as const,
  }),
  {
    command: 'takeDokumen',
    given: steps.dokumenApproved,
    may: team,
    act: async ({ db }, viewer, aduanId) => {
      const { id } = await db.dokumenTerlapor.findFirstOrThrow({ where: { aduanId } })
      return dokumen.takeDokumen({ db, viewer, now }, { aduanId, dokumenId: id })
    },
  },
  row('askPelapor', steps.withTeam, team, telaah.askPelapor, { text }),
  row('answerQuestion', steps.questioned, owner, reporter.answerQuestion, { text }),
  row('sendProgress', steps.withTeam, team, telaah.sendProgress, { text }),
  // The only ketua of a team may not draft: nobody could approve it.
  row('saveJawaban', steps.withTeam, ['telaah1', 'telaah2'], jawabanCommands.saveJawaban, {
    body,
    revision: 0,
  }),
  // A draft belongs to its drafter until that person leaves the team.
  row('saveJawaban (of telaah1)', steps.drafted, ['telaah1'], jawabanCommands.saveJawaban, {
    body,
    revision: 1,
  }),
  row('autosaveJawaban', steps.drafted, ['telaah1'], jawabanCommands.autosaveJawaban, { body, revision: 1 }),
  // Not by the only ketua, who could not approve it then.
  row('takeOverJawaban', steps.drafted, ['telaah2'], jawabanCommands.takeOverJawaban, { reason: text }),
  row('checkJawaban', steps.drafted, ['telaah1'], jawabanCommands.checkJawaban, { reasons: new Map() }),
  row('commentJawaban', steps.proposed, ['ketua1'], jawabanCommands.commentJawaban, {
    comments: [{ section: 'langkah', text }],
  }),
  // The only ketua of a team may not correct either.
  row('saveCorrection', steps.answered, ['telaah1', 'telaah2'], jawabanCommands.saveCorrection, {
    body,
    revision: 0,
  }),
  row('autosaveCorrection', steps.correcting, ['telaah1'], jawabanCommands.autosaveCorrection, {
    body,
    revision: 1,
  }),
  row('takeOverCorrection', steps.correcting, ['telaah2'], jawabanCommands.takeOverCorrection, {
    reason: text,
  }),
  row('checkCorrection', steps.correcting, ['telaah1'], jawabanCommands.checkCorrection, {
    reasons: new Map(),
  }),
  row('proposeCorrection', steps.correcting, ['telaah1'], jawabanCommands.proposeCorrection, {}),
  row('sendBackCorrection', steps.correctionProposed, ['ketua1'], jawabanCommands.sendBackCorrection, {
    remark: text,
  }),
  row('issueCorrection', steps.correctionProposed, ['ketua1'], opened(jawabanCommands.issueCorrection), {}),
  row('proposeJawaban', steps.drafted, ['telaah1'], jawabanCommands.proposeJawaban, {}),
  row('sendBackJawaban', steps.proposed, ['ketua1'], jawabanCommands.sendBackJawaban, { remark: text }),
  row('issueJawaban', steps.proposed, ['ketua1'], opened(jawabanCommands.issueJawaban), {}),
  row('acceptJawaban', steps.answered, owner, reporter.acceptJawaban, {}),
  row('objectJawaban', steps.answered, owner, reporter.objectJawaban, {
    text: 'Jawaban tidak menyebut ke mana uangnya mengalir.',
  }),
  // admin1 holds one half of the identity key and requests; admin2 holds the other and approves.
  row('requestIdentity', sent, ['admin1'], identitas.requestIdentity, { reason: text }),
  {
    command: 'approveIdentity',
    given: identityAsked,
    may: ['admin2'],
    act: async ({ db }, viewer, aduanId) =>
      identitas.approveIdentity(
        { db, viewer, now },
        form(aduanId, { requestId: await requestOf(db, aduanId) }),
      ),
  },
  {
    command: 'rejectIdentity',
    given: identityAsked,
    may: ['admin2'],
    act: async ({ db }, viewer, aduanId) => {
      const refusal = { requestId: await requestOf(db, aduanId), reason: text }
      return identitas.rejectIdentity({ db, viewer, now }, form(aduanId, refusal))
    },
  },
  row('openIdentity', steps.identityApproved, ['admin1'], identitas.openIdentity, {}),
  // The same two for an original without a clean copy.
  {
    command: 'requestOriginal',
    given: async (world) => (await steps.originalKept(world)).id,
    may: ['admin1'],
    act: async ({ db }, viewer, aduanId) =>
      originals.requestOriginal(
        { db, viewer, now },
        form(aduanId, { lampiranId: await fileOfCase(db, aduanId), reason: text }),
      ),
  },
  {
    command: 'approveOriginal',
    given: async (world) => (await steps.originalAsked(world)).id,
    may: ['admin2'],
    act: async ({ db }, viewer, aduanId) =>
      originals.approveOriginal(
        { db, viewer, now },
        form(aduanId, { requestId: await requestOf(db, aduanId) }),
      ),
  },
  {
    command: 'rejectOriginal',
    given: async (world) => (await steps.originalAsked(world)).id,
    may: ['admin2'],
    act: async ({ db }, viewer, aduanId) => {
      const refusal = { requestId: await requestOf(db, aduanId), reason: text }
      return originals.rejectOriginal({ db, viewer, now }, form(aduanId, refusal))
    },
  },
  {
    command: 'openOriginal',
    given: async (world) => (await steps.originalApproved(world)).id,
    may: ['admin1'],
    act: async ({ db }, viewer, aduanId) =>
      originals.openOriginal(
        { db, viewer, now },
        form(aduanId, { lampiranId: await fileOfCase(db, aduanId) }),
      ),
  },
  {
    command: 'loosenIdentity',
    given: sent,
    may: owner,
    act: (w, v, id) => {
      const typed = { name: text, email: null, phone: null }
      return loosenIdentity(asPelapor(w, v), form(id, { to: 'terbuka', typed }))
    },
  },
  row(
    'releaseConflict',
    // About a reviewer: the case is restricted, for the one officer named for it.
    (w) => steps.sent(w, w.pelapor1, { terlapor: [{ nama: 'Petugas telaah3', jabatan: '', peran: '' }] }),
    ['admin2'],
    benturan.releaseConflict,
    (w) => ({ userId: w.telaah3.userId, reason: text }),
  ),
  {
    command: 'answerCheckin',
    given: steps.checkedIn,
    may: owner,
    act: ({ db }, viewer, aduanId) =>
      keselamatan.answerCheckin({ db, viewer, now }, form(aduanId, { answer: 'tidak' as const, text })),
  },
  row('rateHandling', steps.finished, owner, penilaian.rateHandling, { rating: 4 as const, text }),
  row('answerThreat', steps.threatened, [...admins, ...team], keselamatan.answerThreat, { text }),
  row('reportThreat', steps.withTeam, owner, keselamatan.reportThreat, { text }),
  row('reportThreat (when it is over)', steps.finished, owner, keselamatan.reportThreat, { text }),
  row('handToTeam', steps.withTeam, admins, verifikasi.handToTeam, (w) => ({ timId: w.timB, reason: text })),
  // One command of the table, called from two pages.
  row('reopen (page of the reporter)', steps.finished, [...owner, ...admins], reporter.reopenByPelapor, {
    text,
  }),
  row('reopen (page of an administrator)', steps.finished, [...owner, ...admins], verifikasi.reopenByAdmin, {
    text,
  }),
  row('sendPesan', steps.withTeam, [...owner, ...admins, ...team], sendPesan, { text }),
  row('addCatatan', steps.withTeam, [...admins, ...team], telaah.addCatatan, { text }),
  { command: 'addLampiran', given: steps.withTeam, may: [...owner, ...admins, ...team], act: addFile },
  row('consentIdentity', sent, owner, consentIdentity, {}),
  row('withdrawConsent', steps.consented, owner, withdrawConsent, {}),
  row('requestHandover', steps.withTeam, [...admins, 'ketua1'], requestHandover, {
    body: { recipient: text, letter: '', reason: text },
  }),
  // Never by the requester.
  row('approveHandover', steps.handoverAsked, ['admin2', 'ketua1'], approveHandover, { remark: text }),
  row('rejectHandover', steps.handoverAsked, ['admin2', 'ketua1'], rejectHandover, { remark: text }),
  { command: 'takeHandover', given: steps.handoverApproved, may: ['admin1'], act: takeFile },
  { command: 'takeBundel', given: steps.withTeam, may: [...admins, ...team], act: take },
  // A code is offered first, as the page does; only the owner's account gets one.
  { command: 'moveToCode', given: steps.withTeam, may: owner, act: toCode },
  row('requestData', steps.withTeam, owner, requestData, { kind: 'LAIN' as const, text }),
  { command: 'decideDataRequest', given: withRequest, may: admins, act: decide },
  row('holdCase', steps.withTeam, admins, holdCase, { reason: text }),
  row('liftHold', held, admins, liftHold, { reason: text }),
  row('returnAccess', inArchive, admins, archive.returnAccess, (w) => ({
    userIds: [w.telaah1.userId],
    reason: text,
  })),
  row('refuseAccess', accessAsked, admins, archive.refuseAccess, (w) => ({
    userId: w.telaah1.userId,
    reason: text,
  })),
]
