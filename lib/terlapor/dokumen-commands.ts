import { type ActContext, type ActResult, actAsStaff, type StaffScene, type Written } from '@/lib/aduan/act'
import type { CommandName } from '@/lib/aduan/lifecycle'
import { openReview, reviewed, sealReview } from '@/lib/naskah/draft/review'
import { tellsOfReporter, unresolved } from '@/lib/naskah/leak-check/rules'
import { renderPdf } from '@/lib/naskah/pdf/render'
import type { DokumenTerlapor } from '@/lib/platform/db/generated/client'
import { isId, newId } from '@/lib/platform/db/id'
import { caseMembers } from '@/lib/telaah/tugas'
import { openDokumen, openDokumenPdf, sealDokumen, sealDokumenPdf } from './dokumen-columns'
import { terlaporDocument } from './dokumen-pdf'
import { currentDokumen, demandClean, demandResult, lookThrough } from './dokumen-rows'
import { type DokumenBody, type DokumenKind, dokumenNames } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
  kind: DokumenKind
}

const STALE =
  'Dokumen ini baru saja disimpan di tempat lain. Tulisan Anda masih ada di bawah; salin yang perlu, lalu muat ulang halaman untuk melihat versi yang tersimpan.'
const OTHERS = 'Dokumen ini sedang disusun anggota lain. Sampaikan usulan Anda lewat catatan internal.'
const PROPOSED = 'Dokumen ini menunggu keputusan ketua. Muat ulang halaman.'
const NOTHING = 'Tidak ada dokumen yang menunggu langkah ini. Muat ulang halaman.'
const OWN = 'Anda menyusun dokumen ini. Persetujuan harus diberikan orang lain.'

/** Writes the draft of a document for the terlapor over the revision that the page showed, or begins one. */
export function saveDokumen(
  context: ActContext,
  form: Form & { body: DokumenBody; revision: number },
): Promise<ActResult> {
  const { kind, body, revision } = form
  return move(context, form, 'saveDokumen', async (scene) => {
    await demandResult(scene, kind)
    const { tx, aduan, internal, now } = scene
    const authorId = context.viewer.userId
    const row = await currentDokumen(tx, aduan.id, kind)
    if (row) await demandMine(scene, row, authorId)
    if ((row?.revision ?? 0) !== revision) return scene.refuse(STALE)
    const id = row?.id ?? newId()
    const data = { authorId, at: now, sealedBody: await sealDokumen(internal, id, body) }
    if (row) await tx.dokumenTerlapor.update({ where: { id }, data: { ...data, revision: revision + 1 } })
    else await tx.dokumenTerlapor.create({ data: { ...data, id, aduanId: aduan.id, kind } })
    return { internal: { text: dokumenNames[kind] } }
  })
}

/** Looks the draft through for what may lead to the reporter, and keeps what was found with the reasons given for it. */
export async function checkDokumen(
  context: ActContext,
  form: Form & { reasons: ReadonlyMap<string, string> },
): Promise<ActResult | { kind: 'checked'; open: number }> {
  let open = 0
  const result = await move(context, form, 'checkDokumen', async (scene) => {
    const { internal } = scene
    const row = await demandDraft(scene, form.kind, context.viewer.userId)
    const { leaks } = await lookThrough(scene, row)
    const before = await openReview(internal, 'dokumen_terlapor', row)
    const given = { reasons: form.reasons, by: context.viewer.userId }
    const review = reviewed(before, leaks, given, { now: scene.now, revision: row.revision })
    await scene.tx.dokumenTerlapor.update({
      where: { id: row.id },
      data: { sealedReview: await sealReview(internal, 'dokumen_terlapor', row.id, review) },
    })
    open = unresolved(review.leaks, review.accepted).length
    const telling = leaks.filter(tellsOfReporter).length
    return {
      internal: {
        text: `${dokumenNames[form.kind]}: ${leaks.length} temuan${telling > 0 ? `, ${telling} di antaranya mengungkap pelapor` : ''}.`,
      },
    }
  })
  return result.kind === 'done' ? { kind: 'checked', open } : result
}

/** Puts the draft before a ketua; refused while anything in it may lead to the reporter. */
export function proposeDokumen(context: ActContext, form: Form): Promise<ActResult> {
  return move(context, form, 'proposeDokumen', async (scene) => {
    const row = await demandDraft(scene, form.kind, context.viewer.userId)
    await demandResult(scene, form.kind)
    await demandClean(scene, row)
    await scene.tx.dokumenTerlapor.update({ where: { id: row.id }, data: { status: 'DIAJUKAN' } })
    return { internal: { text: dokumenNames[form.kind] } }
  })
}

/** A ketua sends a document back to who wrote it, with the reason. */
export function sendBackDokumen(context: ActContext, form: Form & { remark: string }): Promise<ActResult> {
  const { remark } = form
  return move(context, form, 'sendBackDokumen', async (scene) => {
    const { internal } = scene
    const row = await demandProposed(scene, form.kind)
    const body = { ...(await openDokumen(internal, row)), remark }
    const sealedBody = await sealDokumen(internal, row.id, body)
    await scene.tx.dokumenTerlapor.update({ where: { id: row.id }, data: { status: 'DRAF', sealedBody } })
    return { internal: { text: remark } }
  })
}

/**
 * A ketua who did not write it approves a document: it is looked through once more, written on paper and kept as it is. Only
 * now can anybody take it.
 */
export function approveDokumen(context: ActContext, form: Form): Promise<ActResult> {
  const { kind } = form
  return move(context, form, 'approveDokumen', async (scene) => {
    const row = await demandProposed(scene, kind)
    const approverId = context.viewer.userId
    if (row.authorId === approverId) return scene.refuse(OWN)
    const result = await demandResult(scene, kind)
    const body = await demandClean(scene, row)
    const { tx, internal, now, today } = scene
    const pdf = await renderPdf(terlaporDocument(kind, { body, today, now, result }))
    const sealedPdf = await sealDokumenPdf(internal, row.id, pdf)
    const approved = { status: 'DISETUJUI', approverId, approvedAt: now, sealedPdf } as const
    await tx.dokumenTerlapor.update({ where: { id: row.id }, data: approved })
    return { internal: { text: dokumenNames[kind] } }
  })
}

/** An approved document, bit for bit; that it was taken is an event before the first byte goes out. */
export async function takeDokumen(
  context: ActContext,
  { aduanId, dokumenId }: { aduanId: string; dokumenId: string },
): Promise<ActResult | { kind: 'taken'; pdf: Buffer<ArrayBuffer> }> {
  const taken: { pdf?: Buffer<ArrayBuffer> } = {}
  const result = await actAsStaff(context, { aduanId, command: 'takeDokumen' }, async (scene) => {
    const row = isId(dokumenId)
      ? await scene.tx.dokumenTerlapor.findFirst({ where: { id: dokumenId, aduanId, status: 'DISETUJUI' } })
      : null
    if (!row?.sealedPdf) return scene.refuse(NOTHING)
    taken.pdf = await openDokumenPdf(scene.internal, { id: row.id, sealedPdf: row.sealedPdf })
    return { internal: { text: dokumenNames[row.kind] } }
  })
  return result.kind === 'done' && taken.pdf ? { kind: 'taken', pdf: taken.pdf } : result
}

function move(
  context: ActContext,
  { aduanId, actionKey }: Form,
  command: CommandName,
  write: (scene: StaffScene) => Promise<Written>,
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command }, write)
}

/** A draft is its author's own, unless they left the team. */
async function demandMine(scene: StaffScene, row: DokumenTerlapor, userId: string): Promise<void> {
  if (row.status !== 'DRAF') return scene.refuse(PROPOSED)
  if (row.authorId === userId) return
  const members = await caseMembers(scene.tx, scene.aduan.id, scene.aduan.timId)
  if (members.some(({ id }) => id === row.authorId)) scene.refuse(OTHERS)
}

async function demandDraft(scene: StaffScene, kind: DokumenKind, userId: string): Promise<DokumenTerlapor> {
  const row = await currentDokumen(scene.tx, scene.aduan.id, kind)
  if (!row) return scene.refuse(NOTHING)
  await demandMine(scene, row, userId)
  return row
}

async function demandProposed(scene: StaffScene, kind: DokumenKind): Promise<DokumenTerlapor> {
  const row = await currentDokumen(scene.tx, scene.aduan.id, kind)
  return row?.status === 'DIAJUKAN' ? row : scene.refuse(NOTHING)
}
