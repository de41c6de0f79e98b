import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import { draftCommands } from '@/lib/naskah/draft/commands'
import { isId } from '@/lib/platform/db/id'
import { dokumenPdfColumn } from './dokumen-columns'
import { documents, STALE } from './dokumen-draft'
import { type DokumenKind, dokumenNames } from './rules'

/** A document for the terlapor under four eyes; the form names its kind. */
const commands = draftCommands(({ kind }: { kind: DokumenKind }) => documents[kind])

/** Saves a document over the revision that the page showed, or begins one. A stale save is refused. */
export async function saveDokumen(
  context: ActContext,
  form: Parameters<typeof commands.save>[1],
): Promise<ActResult> {
  const saved = await commands.save(context, form)
  return saved.kind === 'conflict-draft' ? { kind: 'refused', message: STALE } : saved
}

/** The rest of its way: approved, a document is a PDF that never changes. */
export const {
  check: checkDokumen,
  propose: proposeDokumen,
  clear: clearDokumenLeak,
  sendBack: sendBackDokumen,
  issue: approveDokumen,
} = commands

/** The member who writes from now on, instead of its author; the reason is on record. */
export function takeOverDokumen(
  context: ActContext,
  form: { aduanId: string; actionKey: string | undefined; kind: DokumenKind; reason: string },
): Promise<ActResult> {
  const { kind, reason, ...request } = form
  const { facts, find } = documents[kind]
  return actAsStaff(
    context,
    { ...request, command: 'takeOverDokumen', ...(facts ? { facts } : {}) },
    async ({ tx, refuse }) => {
      const row = await find(tx, form.aduanId)
      if (!row) return refuse(NO_DOCUMENT)
      // The new revision outdates the pages on which the author still types.
      const data = { authorId: context.viewer.userId, revision: { increment: 1 } }
      await tx.dokumenTerlapor.update({ where: { id: row.id }, data })
      return { internal: { text: `${dokumenNames[kind]}: ${reason}` } }
    },
  )
}

const NO_DOCUMENT = 'Tidak ada dokumen yang menunggu langkah ini. Muat ulang halaman.'

/** An approved document, bit for bit. Its download is an event before the first byte goes out. */
export async function takeDokumen(
  context: ActContext,
  { aduanId, dokumenId }: { aduanId: string; dokumenId: string },
): Promise<ActResult | { kind: 'taken'; pdf: Buffer<ArrayBuffer> }> {
  const taken: { pdf?: Buffer<ArrayBuffer> } = {}
  const result = await actAsStaff(context, { aduanId, command: 'takeDokumen' }, async (scene) => {
    const row = isId(dokumenId)
      ? await scene.tx.dokumenTerlapor.findFirst({ where: { id: dokumenId, aduanId, status: 'DISETUJUI' } })
      : null
    if (!row?.sealedPdf) return scene.refuse(NO_DOCUMENT)
    taken.pdf = Buffer.from(await dokumenPdfColumn.open(scene.internal, row.id, row.sealedPdf), 'base64')
    return { internal: { text: dokumenNames[row.kind] } }
  })
  return result.kind === 'done' && taken.pdf ? { kind: 'taken', pdf: taken.pdf } : result
}
