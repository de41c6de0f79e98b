import { decideDataRequest, requestData } from '@/lib/data-pribadi/case-requests'
import { holdCase, liftHold } from '@/lib/data-pribadi/retention/hold'
import { rejectIdentity, requestIdentity } from '@/lib/identitas/commands'
import { loosenIdentity } from '@/lib/identitas/loosen'
import {
  checkJawaban,
  commentJawaban,
  issueJawaban,
  proposeJawaban,
  saveJawaban,
} from '@/lib/jawaban/commands'
import { requestHandover } from '@/lib/kasus/hand-over/commands'
import { sendPesan } from '@/lib/pesan/commands'
import { addBerkas } from '@/lib/telaah/berkas'
import { acceptCase, addCatatan, logTindakLanjut } from '@/lib/telaah/commands'
import { answerRequest, askOffice } from '@/lib/telaah/instansi-commands'
import { saveLembar } from '@/lib/telaah/lembar-commands'
import { emptyLembar } from '@/lib/telaah/lembar-rules'
import { assignTugas } from '@/lib/telaah/tugas-commands'
import { approveDokumen, checkDokumen, proposeDokumen, saveDokumen } from '@/lib/terlapor/dokumen-commands'
import { deferTelling } from '@/lib/terlapor/pemberitahuan-commands'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import { forward } from '@/lib/verifikasi/commands'
import { labelAduan } from '@/lib/verifikasi/queue/commands'
import { asRead } from '@/prisma/demo/as-read'
import * as steps from '../world/steps'
import { MONDAY, type World } from '../world/world'

/** The text for each place of the case below; each word occurs in one place only. */
export const WORDS = [
  'Label khusus',
  'Alasan membuka',
  'Alasan menolak',
  'Pokok lembar',
  'Isi tugas',
  'Tanya dinas',
  'Jawab dinas',
  'Tanya ditahan',
  'foto-kerja.jpg',
  'Langkah tim',
  'Alasan tunda',
  'Dugaan netral',
  'Catatan tim',
  'Pesan terakhir',
  'Minta data',
  'Jawab data',
  'Alasan tahan',
  'Alasan lepas',
  'Komentar ketua',
  'Serahkan polda',
] as const

/** One case in which every possible text is filled in: for tests that must find every word of it. */
export async function everyWord(world: World, now = MONDAY): Promise<string> {
  const { db, store } = world
  const aduanId = await steps.inVerification(world, now)
  const form = { aduanId, ...steps.once }
  const as = (viewer: World['admin1' | 'admin2' | 'telaah1' | 'ketua1' | 'pelapor1']) => ({
    db,
    viewer,
    now,
  })
  const { admin1, admin2, telaah1, ketua1, pelapor1 } = world

  await saveChecklist(as(admin1), { aduanId, shown: [], ticked: ['jelas'] })
  steps.done(await labelAduan(as(admin1), { ...form, label: 'Label khusus', change: 'add' }))
  steps.done(await requestIdentity(as(admin1), { ...form, reason: 'Alasan membuka' }))
  const { id: requestId } = await db.pembukaanIdentitas.findFirstOrThrow({ where: { aduanId } })
  steps.done(await rejectIdentity(as(admin2), { ...form, requestId, reason: 'Alasan menolak' }))
  const team = { timId: world.timA, berkadarPengawasan: false, note: '', reasons: steps.withoutTicks }
  steps.done(await forward(as(admin1), { ...form, ...team }))

  steps.done(await acceptCase(as(telaah1), form))
  await saveLembar(as(telaah1), { ...form, body: { ...emptyLembar, pokok: 'Pokok lembar' }, version: 0 })
  const task = { text: 'Isi tugas', assigneeId: ketua1.userId, days: 3 }
  steps.done(await assignTugas(as(telaah1), { ...form, ...task }))
  const asked = await askOffice(as(telaah1), {
    ...form,
    office: 'Dinas',
    question: 'Tanya dinas',
    days: 10,
    reason: '',
  })
  if (asked.kind !== 'asked') throw new Error(asked.kind)
  await answerRequest(db, asked.token, { text: 'Jawab dinas', by: 'Kepala', letter: '' }, now)
  const question = `Tanya ditahan ${steps.heldPhone}`
  const held = await askOffice(as(telaah1), { ...form, office: 'Badan', question, days: 10, reason: '' })
  if (held.kind !== 'held') throw new Error(held.kind)
  const waiting = await db.pertanyaanDitahan.findFirstOrThrow({ where: { aduanId } })
  const photo = steps.fileOf('foto-kerja.jpg', Buffer.from('foto'))
  await addBerkas({ ...as(telaah1), store }, aduanId, photo)
  const step = { kind: 'analisis', onDate: '2026-11-23', office: '', letter: '', text: 'Langkah tim' }
  steps.done(await logTindakLanjut(as(telaah1), { ...form, body: step }))
  steps.done(await addCatatan(as(telaah1), { ...form, text: 'Catatan tim' }))
  steps.done(await deferTelling(as(telaah1), { ...form, reason: 'Alasan tunda', days: 5 }))
  const copy = { ...form, kind: 'SALINAN' as const }
  const said = { ...steps.dokumen, dugaan: 'Dugaan netral' }
  steps.done(await saveDokumen(as(telaah1), { ...copy, body: said, revision: 0 }))
  await checkDokumen(as(telaah1), { ...copy, reasons: new Map() })
  steps.done(await proposeDokumen(as(telaah1), copy))
  steps.done(await approveDokumen(as(ketua1), await asRead(as(ketua1), copy)))
  steps.done(await sendPesan(as(pelapor1), { ...form, text: 'Pesan terakhir' }))

  steps.done(await requestData(as(pelapor1), { ...form, kind: 'LAIN', text: 'Minta data' }))
  const data = await db.permintaanData.findFirstOrThrow({ where: { aduanId } })
  const decision = { requestId: data.id, actionKey: undefined, granted: false, answer: 'Jawab data' }
  steps.done(await decideDataRequest(as(admin1), decision))
  steps.done(await holdCase(as(admin1), { ...form, reason: 'Alasan tahan' }))
  steps.done(await liftHold(as(admin1), { ...form, reason: 'Alasan lepas' }))
  const body = { recipient: 'Polda', letter: '', reason: 'Serahkan polda' }
  steps.done(await requestHandover(as(admin1), { ...form, body }))

  steps.done(await saveJawaban(as(telaah1), { ...form, body: steps.jawaban, revision: 0 }))
  await checkJawaban(as(telaah1), { ...form, reasons: new Map() })
  steps.done(await proposeJawaban(as(telaah1), form))
  const comments = [{ section: 'langkah', text: 'Komentar ketua' }]
  steps.done(await commentJawaban(as(ketua1), { ...form, comments }))
  steps.done(await issueJawaban(as(ketua1), await asRead(as(ketua1), form)))
  const typed = { name: '', email: null, phone: null }
  steps.done(await loosenIdentity({ ...as(pelapor1), viewer: pelapor1 }, { ...form, to: 'terbuka', typed }))
  // It ended with the answer; a case that is worked on has one.
  await db.pertanyaanDitahan.create({ data: waiting })
  return aduanId
}
