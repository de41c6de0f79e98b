import type { StaffScene } from '@/lib/aduan/act'
import { tellPerson } from '@/lib/kabar/tell'
import type { Tx } from '@/lib/platform/db/client'
import { newId } from '@/lib/platform/db/id'
import { caseMembers, openTugas, sealTugas } from '@/lib/telaah/tugas'
import { REHABILITATION_TASK, type TugasBody } from '@/lib/telaah/tugas-rules'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { dateColumn } from '@/lib/waktu/date-columns'
import { clearsName, rehabilitationDue } from './rules'

const TEXT =
  'Pemulihan nama baik terlapor\nBerikan catatan “tidak terbukti”, beri tahu yang mengetahui pemeriksaan ini, lalu catat apa yang dilakukan.'
const NO_LONGER = 'Jawaban diperbaiki: hasilnya bukan lagi “tidak terbukti”.'

interface People {
  drafterId: string
  approverId: string
}

/**
 * What an answer means for the name of the terlapor, in the transaction that issues it: where nothing was
 * proven, the team has a task to restore it, with a last day and the reminders of every task. Where a
 * correction says otherwise, the open task ends.
 */
export async function settleRehabilitation(scene: StaffScene, result: string, people: People): Promise<void> {
  const { tx, internal, aduan, now, today, calendar } = scene
  const open = await openRehabilitation(tx, internal, aduan.id)
  if (!clearsName(result)) {
    if (!open) return
    const sealedBody = await sealTugas(internal, open.id, { ...open.body, result: NO_LONGER })
    const done = { doneAt: now, doneById: people.approverId, sealedBody }
    await tx.tugas.update({ where: { id: open.id }, data: done })
    return
  }
  const dueOn = dateColumn(rehabilitationDue(today, calendar))
  // A second answer of the same kind: the time begins again, the task is one.
  if (open) {
    await tx.tugas.update({ where: { id: open.id }, data: { dueOn } })
    return
  }
  const id = newId()
  const body: TugasBody = { text: TEXT, result: '', kind: REHABILITATION_TASK }
  const assigneeId = await whoRestores(scene, people)
  await tx.tugas.create({
    data: {
      id,
      aduanId: aduan.id,
      assigneeId,
      authorId: people.approverId,
      at: now,
      dueOn,
      sealedBody: await sealTugas(internal, id, body),
    },
  })
  const about = `${id}:${assigneeId}:${dueOn.toISOString()}`
  await tellPerson(tx, { userId: assigneeId, aduanId: aduan.id, kind: 'tugas.given', about, now, today })
}

/** Who drafted the answer knows the case best; a person who left it since has no key. */
async function whoRestores({ tx, aduan }: StaffScene, { drafterId, approverId }: People): Promise<string> {
  const members = await caseMembers(tx, aduan.id, aduan.timId)
  return members.some(({ id }) => id === drafterId) ? drafterId : approverId
}

async function openRehabilitation(
  tx: Tx,
  internal: CompartmentKey,
  aduanId: string,
): Promise<{ id: string; body: TugasBody } | null> {
  const rows = await tx.tugas.findMany({
    where: { aduanId, doneAt: null },
    select: { id: true, sealedBody: true },
  })
  for (const row of rows) {
    const body = await openTugas(internal, row)
    if (body.kind === REHABILITATION_TASK) return { id: row.id, body }
  }
  return null
}
