import '@/lib/hooks'
import type { ActResult } from '@/lib/aduan/act'
import { addLampiran } from '@/lib/bukti/commands'
import { examineNow } from '@/lib/bukti/examine-soon'
import { approveIdentity, requestIdentity } from '@/lib/identitas/commands'
import { approveOriginal, requestOriginal } from '@/lib/identitas/originals'
import {
  checkJawaban,
  issueJawaban,
  proposeCorrection,
  proposeJawaban,
  saveCorrection,
  saveJawaban,
} from '@/lib/jawaban/commands'
import { approveHandover, requestHandover } from '@/lib/kasus/hand-over/commands'
import { consentIdentity } from '@/lib/kasus/hand-over/consent'
import { createDraft } from '@/lib/lapor/commands/draft'
import { acceptJawaban } from '@/lib/lapor/commands/reporter'
import { submitAduan } from '@/lib/lapor/commands/submit'
import type { RawAnswers } from '@/lib/lapor/form/answers'
import type { JawabanBody } from '@/lib/naskah/answer-body'
import type { Db } from '@/lib/platform/db/client'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { BlobStore } from '@/lib/platform/storage/store'
import { askAfterClosing } from '@/lib/sesudah/threats/ask-after-closing'
import { reportThreat } from '@/lib/sesudah/threats/commands'
import { acceptCase, askPelapor } from '@/lib/telaah/commands'
import { askOffice } from '@/lib/telaah/instansi-commands'
import { approveDokumen, proposeDokumen, saveDokumen } from '@/lib/terlapor/dokumen-commands'
import type { DokumenBody } from '@/lib/terlapor/rules'
import { askCompletion, decline, forward, startVerification } from '@/lib/verifikasi/commands'
import { checklist } from '@/lib/verifikasi/rules'
import { asRead } from '@/prisma/demo/as-read'
import { answers } from '../fixtures/aduan'
import { MONDAY, type Town } from './cast'

export const once = { actionKey: undefined }

export const jawaban: JawabanBody = {
  diterima: 'Dugaan pungutan tanpa karcis di loket pelayanan.',
  dilakukan: 'Pemeriksaan di lapangan dan permintaan keterangan.',
  hasil: 'terbukti',
  uraianHasil: 'Pungutan terjadi tanpa dasar dan tanpa tanda terima.',
  langkah: 'Kepala dinas diminta memberi pembinaan kepada petugas.',
  batas: 'Tidak ada.',
}

/** A reason for each item of the checklist, for an aduan that is forwarded without ticks. */
export const withoutTicks = Object.fromEntries(
  checklist.map(({ key }) => [key, 'Sudah jelas dari isi aduan.']),
)

/** Throws if a step of a story was not carried out. */
export function done(result: ActResult | { kind: string; message?: string }): void {
  if (result.kind !== 'done') throw new Error(`expected done, got ${JSON.stringify(result)}`)
}

/** A sent aduan; returns its id. */
export async function sent(
  world: Town,
  viewer: PelaporViewer = world.pelapor1,
  change: Partial<RawAnswers> = {},
  now = MONDAY,
): Promise<string> {
  const id = await createDraft({ db: world.db, viewer, now }, answers({ ...world.report, ...change }))
  done(await submitAduan(world.db, viewer, id, now))
  return id
}

/** A sent aduan whose identity admin1 has requested; returns the request too. */
export async function identityAsked(
  world: Town,
  now = MONDAY,
  change: Partial<RawAnswers> = {},
): Promise<{ id: string; requestId: string }> {
  const id = await sent(world, world.pelapor1, change, now)
  const asked = { aduanId: id, ...once, reason: 'Pelapor perlu dilindungi.' }
  done(await requestIdentity({ db: world.db, viewer: world.admin1, now }, asked))
  const request = await world.db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId: id } })
  return { id, requestId: request.id }
}

/** The same, approved by admin2. */
export async function identityApproved(world: Town, now = MONDAY): Promise<string> {
  const { id, requestId } = await identityAsked(world, now)
  const form = { aduanId: id, ...once, requestId }
  done(await approveIdentity({ db: world.db, viewer: world.admin2, now }, form))
  return id
}

/** A sent aduan with a file that has no clean copy: its original is kept sealed. Returns both. */
export async function originalKept(
  world: Town & { store: BlobStore },
  now = MONDAY,
  change: Partial<RawAnswers> = {},
): Promise<{ id: string; lampiranId: string }> {
  const id = await sent(world, world.pelapor1, change, now)
  const context = { db: world.db, store: world.store, viewer: world.pelapor1, now }
  const added = await addLampiran(context, id, fileOf('catatan.dat', Buffer.alloc(500, 1)))
  if (added.kind !== 'added') throw new Error(JSON.stringify(added))
  await examineNow(context, id, added.id)
  return { id, lampiranId: added.id }
}

/** The same, and admin1 has requested the original. */
export async function originalAsked(world: Town & { store: BlobStore }, now = MONDAY) {
  const kept = await originalKept(world, now)
  const asked = { aduanId: kept.id, ...once, lampiranId: kept.lampiranId, reason: 'Isinya menentukan.' }
  done(await requestOriginal({ db: world.db, viewer: world.admin1, now }, asked))
  const request = await world.db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId: kept.id } })
  return { ...kept, requestId: request.id }
}

/** The same, approved by admin2. */
export async function originalApproved(world: Town & { store: BlobStore }, now = MONDAY) {
  const { requestId, ...kept } = await originalAsked(world, now)
  const form = { aduanId: kept.id, ...once, requestId }
  done(await approveOriginal({ db: world.db, viewer: world.admin2, now }, form))
  return kept
}

/** An aduan in verification by admin1. */
export async function inVerification(
  world: Town,
  now = MONDAY,
  change: Partial<RawAnswers> = {},
): Promise<string> {
  const aduanId = await sent(world, world.pelapor1, change, now)
  done(await startVerification({ db: world.db, viewer: world.admin1, now }, { aduanId, ...once }))
  return aduanId
}

/** An aduan whose reporter was asked to complete it. */
export async function toComplete(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await inVerification(world, now)
  const asked = { aduanId, ...once, items: [], text: 'Kapan?' }
  done(await askCompletion({ db: world.db, viewer: world.admin1, now }, asked))
  return aduanId
}

/** An aduan declined as not actionable. */
export async function declined(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await inVerification(world, now)
  const why = { aduanId, ...once, reason: 'bukanAduan', text: 'Bukan aduan.' }
  done(await decline({ db: world.db, viewer: world.admin1, now }, why))
  return aduanId
}

/** An aduan forwarded to Tim A. */
export async function forwarded(
  world: Town,
  now = MONDAY,
  change: Partial<RawAnswers> = {},
): Promise<string> {
  const aduanId = await inVerification(world, now, change)
  const team = { timId: world.timA, berkadarPengawasan: false, note: '', reasons: withoutTicks }
  done(await forward({ db: world.db, viewer: world.admin1, now }, { aduanId, ...once, ...team }))
  return aduanId
}

/** An aduan accepted by Tim A. */
export async function withTeam(world: Town, now = MONDAY, change: Partial<RawAnswers> = {}): Promise<string> {
  const aduanId = await forwarded(world, now, change)
  done(await acceptCase({ db: world.db, viewer: world.telaah1, now }, { aduanId, ...once }))
  return aduanId
}

/** The same, whose reporter feels threatened. */
export async function threatened(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await withTeam(world, now)
  const form = { aduanId, ...once, text: 'Saya ditelepon orang tak dikenal.' }
  done(await reportThreat({ db: world.db, viewer: world.pelapor1, now }, form))
  return aduanId
}

/** An aduan with an open question of the team to the reporter. */
export async function questioned(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await withTeam(world, now)
  done(
    await askPelapor({ db: world.db, viewer: world.telaah1, now }, { aduanId, ...once, text: 'Siapa lagi?' }),
  )
  return aduanId
}

/** An aduan with a draft of the answer by telaah1. */
export async function drafted(world: Town, now = MONDAY, hasil = jawaban.hasil): Promise<string> {
  const aduanId = await withTeam(world, now)
  const draft = { aduanId, ...once, body: { ...jawaban, hasil }, revision: 0 }
  done(await saveJawaban({ db: world.db, viewer: world.telaah1, now }, draft))
  return aduanId
}

export const heldPhone = '0812-3456-7890'

/** An aduan whose draft the leak check holds: it names the telephone of the counter, which is nobody's. */
export async function leakHeld(
  world: Town,
  now = MONDAY,
  uraianHasil = `Loket dapat dihubungi lewat telepon ${heldPhone} pada jam kerja.`,
): Promise<string> {
  const aduanId = await withTeam(world, now)
  const as = { db: world.db, viewer: world.telaah1, now }
  done(await saveJawaban(as, { aduanId, ...once, body: { ...jawaban, uraianHasil }, revision: 0 }))
  await checkJawaban(as, { aduanId, ...once, reasons: new Map() })
  return aduanId
}

/** An aduan with a question to an office that the leak check holds, written by telaah1. */
export async function questionHeld(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await withTeam(world, now)
  const asked = { office: 'Dinas', question: `Apakah ${heldPhone} telepon loket?`, days: 10, reason: '' }
  const as = { db: world.db, viewer: world.telaah1, now }
  const result = await askOffice(as, { aduanId, ...once, ...asked })
  if (result.kind !== 'held') throw new Error(result.kind)
  return aduanId
}

/** An aduan with a draft submitted to the ketua. */
export async function proposed(world: Town, now = MONDAY, hasil = jawaban.hasil): Promise<string> {
  const aduanId = await drafted(world, now, hasil)
  done(await proposeJawaban({ db: world.db, viewer: world.telaah1, now }, { aduanId, ...once }))
  return aduanId
}

/** An aduan with an issued answer, drafted by telaah1 and approved by ketua1. */
export async function answered(world: Town, now = MONDAY, hasil = jawaban.hasil): Promise<string> {
  const aduanId = await proposed(world, now, hasil)
  done(
    await issueJawaban(
      { db: world.db, viewer: world.ketua1, now },
      await asRead({ db: world.db, viewer: world.ketua1, now }, { aduanId, ...once }),
    ),
  )
  return aduanId
}

/** An aduan with an issued answer and a draft of a correction by telaah1. */
export async function correcting(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await answered(world, now)
  const body = { ...jawaban, alasanPerbaikan: 'Satu langkah penting belum disebut.' }
  const draft = { aduanId, ...once, body, revision: 0 }
  done(await saveCorrection({ db: world.db, viewer: world.telaah1, now }, draft))
  return aduanId
}

/** An aduan with a correction submitted to the ketua. */
export async function correctionProposed(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await correcting(world, now)
  done(await proposeCorrection({ db: world.db, viewer: world.telaah1, now }, { aduanId, ...once }))
  return aduanId
}

export const dokumen: DokumenBody = {
  penerima: 'Petugas loket',
  dugaan: 'Dugaan pungutan di loket.',
  klarifikasi: 'Belum ada.',
  kesimpulan: 'Belum ada.',
}

/** An aduan with a draft of an access copy for the terlapor, by telaah1. */
export async function dokumenDrafted(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await withTeam(world, now)
  const form = { aduanId, ...once, kind: 'SALINAN' as const, body: dokumen, revision: 0 }
  done(await saveDokumen({ db: world.db, viewer: world.telaah1, now }, form))
  return aduanId
}

/** The same, submitted to the ketua. */
export async function dokumenProposed(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await dokumenDrafted(world, now)
  const form = { aduanId, ...once, kind: 'SALINAN' as const }
  done(await proposeDokumen({ db: world.db, viewer: world.telaah1, now }, form))
  return aduanId
}

/** The same, approved by ketua1. */
export async function dokumenApproved(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await dokumenProposed(world, now)
  const form = { aduanId, ...once, kind: 'SALINAN' as const }
  done(
    await approveDokumen(
      { db: world.db, viewer: world.ketua1, now },
      await asRead({ db: world.db, viewer: world.ketua1, now }, form),
    ),
  )
  return aduanId
}

/** An aduan whose reporter accepted the answer. */
export async function finished(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await answered(world, now)
  done(await acceptJawaban({ db: world.db, viewer: world.pelapor1, now }, { aduanId, ...once }))
  return aduanId
}

const DAY_MS = 86_400_000

/**
 * An aduan closed a month ago, with its first check-in question. It is asked in the morning, whatever the
 * hour of closing: half a day later that morning has come.
 */
export async function checkedIn(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await finished(world, now)
  await askAfterClosing(world.db, new Date(now.getTime() + 30 * DAY_MS + DAY_MS / 2))
  return aduanId
}

/** An aduan with admin1's request to hand over the case file. */
export async function handoverAsked(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await withTeam(world, now)
  const body = { recipient: 'Polda', letter: '', reason: 'Diminta.' }
  done(await requestHandover({ db: world.db, viewer: world.admin1, now }, { aduanId, ...once, body }))
  return aduanId
}

/** An aduan whose hand-over ketua1 approved, too. */
export async function handoverApproved(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await handoverAsked(world, now)
  done(await approveHandover({ db: world.db, viewer: world.ketua1, now }, { aduanId, ...once, remark: '' }))
  return aduanId
}

/** An aduan whose reporter consented to including their identity. */
export async function consented(world: Town, now = MONDAY): Promise<string> {
  const aduanId = await sent(world, world.pelapor1, {}, now)
  done(await consentIdentity({ db: world.db, viewer: world.pelapor1, now }, { aduanId, ...once }))
  return aduanId
}

/** The statement that reads every row about a case, from the tables of the database. */
const everything = new WeakMap<Db, Promise<string>>()

async function everyRowOfACase(db: Db): Promise<string> {
  const tables = await db.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'aduan_id' OR (table_name, column_name) = ('aduan', 'id')`
  return tables
    .map(
      ({ table, column }) =>
        `SELECT '${table}' || t::text AS row FROM "${table}" t WHERE "${column}" = $1::uuid`,
    )
    .join(' UNION ALL ')
}

/** Everything stored about a case, to show that a refused act changed nothing. */
export async function footprint({ db }: Town, aduanId: string): Promise<string> {
  const statement = everything.get(db) ?? everyRowOfACase(db)
  everything.set(db, statement)
  const rows = await db.$queryRawUnsafe<{ row: string }[]>(`${await statement} ORDER BY 1`, aduanId)
  return rows.map(({ row }) => row).join('\n')
}

/** A file of a person, as the upload passes it on. */
export function fileOf(name: string, content: Uint8Array) {
  const source = (async function* () {
    for (let at = 0; at < content.length; at += 50_000) yield content.subarray(at, at + 50_000)
  })()
  return { name, source, isComplete: () => true }
}
