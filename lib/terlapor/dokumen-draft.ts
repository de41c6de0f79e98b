import type { ActRequest, StaffScene } from '@/lib/aduan/act'
import { takenOff } from '@/lib/aduan/taken-off'
import type { DraftKind, Typed } from '@/lib/naskah/draft/kind'
import { standingResult } from '@/lib/naskah/issued'
import { renderPdf } from '@/lib/naskah/pdf/render'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { DokumenTerlapor } from '@/lib/platform/db/generated/client'
import { caseMembers } from '@/lib/telaah/tugas'
import { dokumenColumn, dokumenPdfColumn, openDokumen } from './dokumen-columns'
import { terlaporDocument } from './dokumen-pdf'
import { clearsName, type DokumenBody, type DokumenKind, dokumenNames } from './rules'

export const STALE =
  'Dokumen ini baru saja disimpan di tempat lain. Tulisan Anda masih ada di bawah; salin yang perlu, lalu muat ulang halaman untuk melihat versi yang tersimpan.'

/** The documents for the terlapor under four eyes: an access copy, and a note that nothing was proven. */
export const documents: Record<DokumenKind, DraftKind<DokumenTerlapor, DokumenBody>> = {
  SALINAN: documentOf('SALINAN'),
  CATATAN: documentOf('CATATAN'),
}

function documentOf(kind: DokumenKind): DraftKind<DokumenTerlapor, DokumenBody> {
  return {
    moves: {
      save: 'saveDokumen',
      check: 'checkDokumen',
      propose: 'proposeDokumen',
      sendBack: 'sendBackDokumen',
      issue: 'approveDokumen',
    },
    facts: factsOf(kind),
    noun: 'Dokumen',
    title: dokumenNames[kind],
    table: 'dokumen_terlapor',
    find: (tx, aduanId) => currentDokumen(tx, aduanId, kind),
    open: async (internal, row) => (await openDokumen(internal, row)).body,
    textsOf: (body) => ({ ...body }),
    // Its form demands each field; how long a clarification is depends on what the terlapor said.
    isComplete: () => true,
    addresseeOf: ({ penerima }) => penerima,
    writerOf: ({ authorId }) => authorId,
    write: (scene, typed) => writeDokumen(scene, kind, typed),
    mark: (tx, id, data) => tx.dokumenTerlapor.update({ where: { id }, data }),
    keepRemark: async ({ tx, internal }, row, remark) => {
      const { body, writers } = await openDokumen(internal, row)
      const sealedBody = await dokumenColumn.seal(internal, row.id, { ...body, writers, remark })
      await tx.dokumenTerlapor.update({ where: { id: row.id }, data: { sealedBody } })
    },
    issue: approve,
  }
}

/** The document of a kind that is being written; an approved one is finished. */
function currentDokumen(tx: Db | Tx, aduanId: string, kind: DokumenKind): Promise<DokumenTerlapor | null> {
  return tx.dokumenTerlapor.findFirst({ where: { aduanId, kind, status: { not: 'DISETUJUI' } } })
}

/** The facts about this document, read under the lock of its case. */
function factsOf(kind: DokumenKind): NonNullable<ActRequest['facts']> {
  return async (tx, { aduan, keys, viewer }) => {
    const row = await currentDokumen(tx, aduan.id, kind)
    const members = row ? await caseMembers(tx, aduan.id, aduan.timId) : []
    const writers = row && keys.internal ? (await openDokumen(keys.internal, row)).writers : []
    const newest = writers.at(-1) ?? ''
    return {
      hasDokumen: row !== null,
      dokumenProposed: row?.status === 'DIAJUKAN',
      actorIsAuthor: row?.authorId === viewer.userId,
      actorWroteDokumen: writers.includes(viewer.userId),
      authorLeft: row !== null && !members.some(({ id }) => id === row.authorId),
      dokumenOfRelated: newest !== '' && (await takenOff(tx, aduan.id, [newest])).has(newest),
      dokumenFounded: kind !== 'CATATAN' || clearsName((await standingResult(tx, keys, aduan)) ?? ''),
    }
  }
}

/** Stores a document; the remark of the last return goes with the words that it was about. */
async function writeDokumen(
  { tx, aduan, internal, now, refuse }: StaffScene,
  kind: DokumenKind,
  { id, row, body, seen, writerId }: Typed<DokumenTerlapor, DokumenBody>,
): Promise<void> {
  // The page showed a draft that was approved in the meantime.
  if (!row && seen > 0) return refuse(STALE)
  const before = row ? (await openDokumen(internal, row)).writers : []
  const writers = [...before.filter((writer) => writer !== writerId), writerId]
  const sealedBody = await dokumenColumn.seal(internal, id, { ...body, writers })
  const data = { authorId: writerId, at: now, sealedBody, revision: seen + 1 }
  if (row) await tx.dokumenTerlapor.update({ where: { id }, data })
  else await tx.dokumenTerlapor.create({ data: { ...data, id, aduanId: aduan.id, kind } })
}

/** Renders the PDF and keeps it as it was approved; only now can anybody download it. */
async function approve(
  { tx, keys, internal, aduan, now, today }: StaffScene,
  { id, kind }: DokumenTerlapor,
  body: DokumenBody,
  approverId: string,
): Promise<void> {
  const result = (await standingResult(tx, keys, aduan)) ?? ''
  const pdf = await renderPdf(terlaporDocument(kind, { body, today, now, result }))
  const sealedPdf = await dokumenPdfColumn.seal(internal, id, pdf.toString('base64'))
  const data = { status: 'DISETUJUI', approverId, approvedAt: now, sealedPdf } as const
  await tx.dokumenTerlapor.update({ where: { id }, data })
}
