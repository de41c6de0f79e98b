import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import { awaySentence } from '@/lib/akun/absence-rules'
import { awayOn } from '@/lib/akun/absences'
import { tellPerson } from '@/lib/kabar/tell'
import { isId, newId } from '@/lib/platform/db/id'
import { addHariKerja } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import { caseMembers, openTugas, sealTugas } from './tugas'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

/**
 * Gives a task to a member of the team who holds the case's key, due in so many hari kerja; with `tugasId` an
 * open task gets another person and another day. Who gets it is told.
 */
export async function assignTugas(
  context: ActContext,
  form: Form & { tugasId?: string | undefined; text: string; assigneeId: string; days: number },
): Promise<ActResult> {
  const { aduanId, actionKey, tugasId, assigneeId } = form
  return actAsStaff(context, { aduanId, actionKey, command: 'assignTugas' }, async (scene) => {
    const { tx, aduan, internal, now, today, calendar } = scene
    const members = await caseMembers(tx, aduan.id, aduan.timId)
    if (!members.some((member) => member.id === assigneeId))
      return scene.refuse('Orang itu tidak menangani kasus ini. Pilih anggota tim lain.')
    const until = (await awayOn(tx, today)).get(assigneeId)
    if (until && assigneeId !== context.viewer.userId) return scene.refuse(awaySentence(until))
    const dueOn = dateColumn(addHariKerja(today, form.days, calendar))
    const id = tugasId ?? newId()
    if (tugasId) {
      const { count } = await tx.tugas.updateMany({
        where: { id: isId(tugasId) ? tugasId : newId(), aduanId, doneAt: null },
        data: { assigneeId, dueOn },
      })
      if (count === 0) return scene.refuse('Tugas ini sudah selesai. Muat ulang halaman.')
    } else {
      const sealedBody = await sealTugas(internal, id, { text: form.text, result: '' })
      const authorId = context.viewer.userId
      await tx.tugas.create({ data: { id, aduanId, assigneeId, authorId, at: now, dueOn, sealedBody } })
    }
    if (assigneeId !== context.viewer.userId)
      await tellPerson(tx, {
        userId: assigneeId,
        aduanId,
        kind: 'tugas.given',
        about: `${id}:${assigneeId}:${dueOn.toISOString()}`,
        now,
        today,
      })
    return {}
  })
}

/** Any member of the team says that a task is done, and what came of it. */
export async function finishTugas(
  context: ActContext,
  { aduanId, actionKey, tugasId, result }: Form & { tugasId: string; result: string },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId, actionKey, command: 'finishTugas' }, async (scene) => {
    const { tx, internal, now } = scene
    const row = isId(tugasId)
      ? await tx.tugas.findFirst({ where: { id: tugasId, aduanId, doneAt: null } })
      : null
    if (!row) return scene.refuse('Tugas ini sudah diselesaikan. Muat ulang halaman.')
    const sealedBody = await sealTugas(internal, row.id, {
      ...(await openTugas(internal, row)),
      result,
    })
    const doneById = context.viewer.userId
    await tx.tugas.update({ where: { id: row.id }, data: { doneAt: now, doneById, sealedBody } })
    return {}
  })
}
