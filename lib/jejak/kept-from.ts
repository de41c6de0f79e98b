import type { Db } from '@/lib/platform/db/client'
import type { Prisma } from '@/lib/platform/db/generated/client'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { AdminAct } from './act-labels'

/** Acts whose subject is the record of a destruction. */
const OF_RECORDS: readonly AdminAct[] = [
  'destruction-propose',
  'destruction-approve',
  'destruction-cancel',
  'destruction-done',
]
/** Acts whose subject is a case's nomor, if they concerned one. */
const OF_CASES: readonly AdminAct[] = ['job-retry']

/**
 * Filter of the recorded acts that this administrator may not see: they concern only cases that were not
 * theirs, and such an act reveals that a case exists.
 */
export async function keptFrom(
  db: Db,
  viewer: Pick<AdminViewer, 'userId'>,
): Promise<Prisma.JejakAdminWhereInput> {
  const records = await db.beritaAcara.findMany({
    where: { items: { none: { holderIds: { has: viewer.userId } } } },
    select: { nomor: true },
  })
  const acts = await db.jejakAdmin.findMany({
    where: { act: { in: [...OF_CASES] }, subject: { startsWith: 'WBS-' } },
    distinct: ['subject'],
    select: { subject: true },
  })
  const nomor = acts.map(({ subject }) => subject)
  const held = await db.aduan.findMany({
    where: { nomor: { in: nomor }, keys: { some: { userId: viewer.userId, compartment: 'content' } } },
    select: { nomor: true },
  })
  const mine = new Set(held.map((one) => one.nomor))
  return {
    OR: [
      { act: { in: [...OF_RECORDS] }, subject: { in: records.map((one) => one.nomor) } },
      { act: { in: [...OF_CASES] }, subject: { in: nomor.filter((one) => !mine.has(one)) } },
    ],
  }
}
