import { type ActContext, type ActResult, actAsReporter, type Scene } from '@/lib/aduan/act'
import { openMeta } from '@/lib/bukti/meta'
import { requestOfItem } from '@/lib/bukti/rules'
import { appendPesan, openPesan, type PesanView } from '@/lib/pesan/thread'
import type { ItemAnswer } from '../completion'

const OTHER_QUESTIONS =
  'Pertanyaan kami sudah berganti sejak halaman ini dibuka. Muat ulang halaman, lalu salin jawaban Anda ke pertanyaan yang baru.'

/**
 * Answers the administrator's questions, one by one, in time or after the case was closed temporarily. The
 * questions are read from the request itself, never from the page. Files sent for a question are attached to
 * its answer.
 */
export async function complete(
  context: ActContext,
  form: {
    aduanId: string
    actionKey: string | undefined
    /** The request that the page showed. */
    request?: string | undefined
    answers: readonly ItemAnswer[]
    text: string
  },
): Promise<ActResult> {
  const { aduanId, actionKey } = form
  return actAsReporter(context, { aduanId, actionKey, command: 'complete' }, async (scene) => {
    const request = await openRequest(scene)
    if (form.request && form.request !== request?.id) return scene.refuse(OTHER_QUESTIONS)
    const items = (request?.items ?? []).map((item, index) => {
      const given = form.answers[index]
      const unknown = given?.unknown === true
      return { ...item, answer: given?.answer ?? '', ...(unknown ? { unknown } : {}) }
    })
    const replyId = await appendPesan(scene.tx, scene.keys.content, {
      aduanId,
      sender: scene.role,
      senderId: scene.viewer.userId,
      kind: 'KELENGKAPAN',
      body: { text: form.text, items, ...(request ? { request: request.id } : {}) },
      now: scene.now,
      today: scene.today,
    })
    if (request) await takeFiles(scene, request.id, replyId)
    return {}
  })
}

/** The request that waits for an answer; null if the newest one was already answered. */
async function openRequest({ tx, aduan, keys }: Scene): Promise<PesanView | null> {
  const row = await tx.pesan.findFirst({
    where: { aduanId: aduan.id, kind: { in: ['PERMINTAAN_KELENGKAPAN', 'KELENGKAPAN'] } },
    orderBy: { seq: 'desc' },
  })
  return row?.kind === 'PERMINTAAN_KELENGKAPAN' ? openPesan(keys.content, row) : null
}

/** Attaches the reporter's files for questions of this request to the reply. */
async function takeFiles({ tx, aduan, keys }: Scene, requestId: string, replyId: string): Promise<void> {
  const loose = await tx.lampiran.findMany({
    where: { aduanId: aduan.id, pesanId: null, uploader: 'PELAPOR' },
    select: { id: true, sealedMeta: true },
  })
  const ids: string[] = []
  for (const file of loose) {
    const { item } = await openMeta(keys.content, file.id, file.sealedMeta)
    if (requestOfItem(item) === requestId) ids.push(file.id)
  }
  await tx.lampiran.updateMany({ where: { id: { in: ids } }, data: { pesanId: replyId } })
}
