import { type ActContext, type ActResult, actAsReporter, actAsStaff } from '@/lib/aduan/act'
import { appendPesan } from '@/lib/pesan/thread'
import type { Tx } from '@/lib/platform/db/client'
import { isId, newId } from '@/lib/platform/db/id'
import { dateColumn } from '@/lib/waktu/date-columns'
import { isHeldFromDestruction } from './retention/hold'
import { hasEnded } from './retention/rules'
import { type RequestKind, requestDueOn } from './rules'
import { sealAnswer, sealAsked } from './sealed'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/**
 * Files a reporter's request about their data in a submitted case; we answer within 3 x 24 hours. It is part
 * of the case, sealed by its key. A correction is also sent as a message, so that everybody who reads the
 * aduan reads it.
 */
export async function requestData(
  context: ActContext,
  form: Form & { kind: RequestKind; text: string },
): Promise<ActResult> {
  const { aduanId, actionKey, kind, text } = form
  const facts = async (tx: Tx) => ({
    noSameRequest: (await tx.permintaanData.count({ where: { aduanId, kind, status: 'MENUNGGU' } })) === 0,
  })
  const request = { aduanId, actionKey, command: 'requestData', facts } as const
  return actAsReporter(context, request, async ({ tx, keys, role, now, today }) => {
    const id = newId()
    await tx.permintaanData.create({
      data: {
        id,
        aduanId,
        kind,
        onDate: dateColumn(today),
        dueOn: dateColumn(requestDueOn(today)),
        sealedText: await sealAsked(keys.content, id, { text, at: now.toISOString() }),
      },
    })
    if (kind === 'KOREKSI') {
      const senderId = context.viewer.userId
      const pesan = {
        aduanId,
        sender: role,
        senderId,
        kind: 'PERBAIKAN',
        body: { text },
        now,
        today,
      } as const
      await appendPesan(tx, keys.content, pesan)
    }
    return {}
  })
}

/**
 * An administrator of the case answers a request, with a reason. Erasure can be granted only for a closed
 * case without a legal hold; the case then waits for destruction by two people (lib/data-pribadi/retention).
 * Decided once.
 */
export async function decideDataRequest(
  context: ActContext,
  form: { requestId: string; actionKey: string | undefined; granted: boolean; answer: string },
): Promise<ActResult> {
  const { requestId, actionKey, granted, answer } = form
  const row = isId(requestId)
    ? await context.db.permintaanData.findFirst({
        where: { id: requestId, aduanId: { not: null } },
        select: { aduanId: true, kind: true },
      })
    : null
  if (!row?.aduanId) return { kind: 'not-found' }
  const { aduanId } = row
  const erases = granted && row.kind === 'HAPUS'
  const facts = async (tx: Tx) => {
    const asked = await tx.permintaanData.findUniqueOrThrow({
      where: { id: requestId },
      select: { status: true, aduan: { select: { status: true } } },
    })
    const hasCaseEnded = asked.aduan !== null && hasEnded(asked.aduan.status)
    return {
      requestOpen: asked.status === 'MENUNGGU',
      mayBeErased: !erases || (hasCaseEnded && !(await isHeldFromDestruction(tx, aduanId))),
    }
  }
  const request = { aduanId, actionKey, command: 'decideDataRequest', facts } as const
  return actAsStaff(context, request, async ({ tx, keys, today }) => {
    await tx.permintaanData.updateMany({
      where: { id: requestId, status: 'MENUNGGU' },
      data: {
        status: granted ? 'DIKABULKAN' : 'DITOLAK',
        decidedOn: dateColumn(today),
        decidedById: context.viewer.userId,
        sealedAnswer: await sealAnswer(keys.content, requestId, answer),
      },
    })
    return { shared: { text: answer } }
  })
}
