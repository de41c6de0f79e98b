import { type ActContext, type ActResult, actAsStaff, type Found } from '@/lib/aduan/act'
import { archiveCircles } from '@/lib/aduan/keys/archive'
import { giveBackFromArchive } from '@/lib/identitas/conflict/give-back'
import { tellPerson } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import { staffNames } from '@/lib/platform/session/staff-names'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import { sealForServer } from '@/lib/vault/server'
import { toWitaDate } from '@/lib/waktu/calendar'
import { openAccessReason, reasonAt } from './queries'

interface Form {
  aduanId: string
  actionKey: string | undefined
  seen?: number | undefined
  reason: string
}

/**
 * Asks the officers of the archive for the keys that this person lost when the case was archived. They have
 * no key of the case, so it is a row of theirs and no move; the answer is an event and contains the reason.
 * `not-found` for everybody else, as for an unknown id; `asked` if a request waits already.
 */
export async function askAccess(
  { db, viewer, now }: { db: Db; viewer: StaffViewer; now: Date },
  { aduanId, reason }: { aduanId: string; reason: string },
): Promise<{ kind: 'done' | 'asked' | 'not-found' }> {
  if (!isId(aduanId)) return { kind: 'not-found' }
  const { userId } = viewer
  return inTransaction(db, async (tx) => {
    // The lock of the case comes first, as in every act: the answer to a request removes its row.
    await tx.$queryRaw`SELECT 1 FROM aduan WHERE id = ${aduanId}::uuid FOR UPDATE`
    const where = { aduanId_userId: { aduanId, userId } }
    const row = await tx.bekasPemegang.findUnique({ where })
    if (!row) return { kind: 'not-found' }
    if (row.askedAt) return { kind: 'asked' }
    const sealedReason = await sealForServer(reasonAt(row), reason)
    await tx.bekasPemegang.update({ where, data: { askedAt: now, sealedReason, refused: false } })
    const circle = (await archiveCircles(tx, [aduanId])).get(aduanId)
    // Where a ketua is the second person of the archive: only administrators give access back
    // (moves/return-access.ts).
    const officers = await tx.user.findMany({
      where: { id: { in: [...(circle?.inCharge ?? [])] }, role: 'ADMIN' },
      select: { id: true },
    })
    const about = `${aduanId}:${userId}:${now.getTime()}`
    for (const officer of officers)
      await tellPerson(tx, {
        userId: officer.id,
        aduanId,
        kind: 'accessAsked',
        about: `${about}:${officer.id}`,
        now,
        today: toWitaDate(now),
      })
    return { kind: 'done' }
  })
}

/**
 * Gives the keys back to these people, or to all who lost them in the archive; on record, with the reasons of
 * both sides.
 */
export async function returnAccess(
  context: ActContext,
  { userIds, reason, ...form }: Form & { userIds: readonly string[] | 'all' },
): Promise<ActResult> {
  const chosen = userIds === 'all' ? {} : { userId: { in: [...userIds] } }
  const facts = async (tx: Tx, { aduan }: Found) => ({
    ...(await officerFact(tx, context, aduan.id)),
    formerHolder: (await tx.bekasPemegang.count({ where: { aduanId: aduan.id, ...chosen } })) > 0,
  })
  return actAsStaff(context, { ...form, command: 'returnAccess', facts }, async (scene) => {
    const { tx, aduan, refuse } = scene
    const rows = await tx.bekasPemegang.findMany({ where: { aduanId: aduan.id, ...chosen } })
    const given = await giveBackFromArchive(
      scene,
      rows.map(({ userId }) => userId),
    )
    if (given.length === 0) return refuse(NOBODY)
    const nameOf = await staffNames(tx, given)
    const asked = rows.filter(({ userId }) => given.includes(userId))
    const lines = await Promise.all(
      asked.map(async (row) => [nameOf(row.userId), await openAccessReason(row)].filter(Boolean).join(': ')),
    )
    return { internal: { text: [reason, ...lines].join('\n') } }
  })
}

const NOBODY =
  'Akses tidak dapat diberikan: petugas itu tidak bertugas lagi, kuncinya belum bersertifikat, atau ia mempunyai benturan kepentingan.'

/** Refuses a request, with a reason that the officers read; its writer may ask again. */
export async function refuseAccess(
  context: ActContext,
  { userId, reason, ...form }: Form & { userId: string },
): Promise<ActResult> {
  const where = { aduanId: form.aduanId, userId, askedAt: { not: null } }
  const facts = async (tx: Tx, { aduan }: Found) => ({
    ...(await officerFact(tx, context, aduan.id)),
    accessAsked: isId(userId) && (await tx.bekasPemegang.count({ where })) > 0,
  })
  return actAsStaff(context, { ...form, command: 'refuseAccess', facts }, async ({ tx }) => {
    const row = await tx.bekasPemegang.findFirstOrThrow({ where })
    const nameOf = await staffNames(tx, [userId])
    const asked = await openAccessReason(row)
    await tx.bekasPemegang.updateMany({ where, data: { askedAt: null, sealedReason: null, refused: true } })
    return { internal: { text: `${reason}\n${nameOf(userId)}: ${asked}` } }
  })
}

async function officerFact(tx: Tx, { viewer }: ActContext, aduanId: string) {
  const circle = (await archiveCircles(tx, [aduanId])).get(aduanId)
  return { archiveOfficer: circle?.inCharge.has(viewer.userId) ?? false }
}
