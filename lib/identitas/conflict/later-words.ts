import type { Guarded } from '@/lib/aduan/hooks'
import { candidate } from '@/lib/aduan/keys/candidate'
import { type CaseKeys, revokeKeys } from '@/lib/aduan/keys/keys'
import { needsRestricted } from '@/lib/aduan/report/restricted'
import { reportColumn, type StoredReport } from '@/lib/aduan/report/stored-report'
import { openSummary, sealSummary } from '@/lib/aduan/report/summary'
import type { Tx } from '@/lib/platform/db/client'
import type { WitaDate } from '@/lib/waktu/calendar'
import { judge } from './clearance'
import { type Exclusions, isExcluded, openExclusions, sealExclusions } from './exclusions'
import { namedInCase } from './named'
import type { ReadCase } from './rules'
import { tellOfUnheld } from './unheld'

/**
 * Repeats the conflict check after the reporter wrote something: anybody recognised now loses their keys
 * before anybody is notified, and the case becomes restricted and leaves the common queue.
 */
export async function guardLaterWords(
  tx: Tx,
  { content }: Pick<CaseKeys, 'content'>,
  aduan: Guarded,
  today: WitaDate,
): Promise<void> {
  const read = await namedInCase(tx, content, aduan)
  if (!read) return
  const staff = await tx.user.findMany({ where: { role: { not: 'PELAPOR' } }, select: candidate })
  const known = await openExclusions(content, aduan)
  const judged = await judge(aduan.id, read.named, known, staff)
  if (judged.changed)
    await keepAway(tx, { content }, aduan, { ...read, exclusions: judged.exclusions, today })
}

/**
 * Copies the exclusions of one case to another: a linked case reveals the first one, so anybody excluded from
 * the first is excluded here too. The caller holds both keys. A person released in the first case because of
 * a false match stays released.
 */
export async function inheritExclusions(
  tx: Tx,
  { content }: Pick<CaseKeys, 'content'>,
  aduan: Guarded,
  from: Exclusions,
  today: WitaDate,
): Promise<void> {
  const read = await namedInCase(tx, content, aduan)
  if (!read) return
  const known = await openExclusions(content, aduan)
  const added = from.people.filter(
    (one) => isExcluded(one) && !known.people.some(({ userId }) => userId === one.userId),
  )
  if (added.length === 0) return
  const exclusions = { people: [...known.people, ...added] }
  await keepAway(tx, { content }, aduan, { ...read, exclusions, today })
}

async function keepAway(
  tx: Tx,
  { content }: Pick<CaseKeys, 'content'>,
  aduan: Guarded,
  {
    stored,
    named,
    exclusions,
    today,
  }: { stored: StoredReport; named: ReadCase; exclusions: Exclusions; today: WitaDate },
): Promise<void> {
  await tx.aduan.update({
    where: { id: aduan.id },
    data: { sealedExclusions: await sealExclusions(content, aduan.id, exclusions) },
  })
  const away = exclusions.people.filter(isExcluded).map(({ userId }) => userId)
  if (away.length === 0) return
  await takeAway(tx, aduan.id, away)
  await restrict(tx, { content }, aduan, stored)
  if ((await adminsWithKey(tx, aduan.id)) > 0) return
  const clear = async (all: Parameters<typeof judge>[3]) =>
    (await judge(aduan.id, named, exclusions, all)).cleared
  await tellOfUnheld(tx, { aduanId: aduan.id, clear, today })
}

/**
 * Takes a case from people with everything that would still show it to them: their keys, their duty to verify
 * it, notifications, presence, and requests.
 */
export async function takeAway(tx: Tx, aduanId: string, userIds: readonly string[]): Promise<void> {
  const theirs = { aduanId, userId: { in: [...userIds] } }
  await revokeKeys(tx, aduanId, userIds)
  await tx.notifikasi.deleteMany({ where: theirs })
  await tx.kehadiran.deleteMany({ where: theirs })
  await tx.aduan.updateMany({
    where: { id: aduanId, adminId: { in: [...userIds] } },
    data: { adminId: null },
  })
  await tx.pembukaanIdentitas.updateMany({
    where: { aduanId, requesterId: { in: [...userIds] }, status: { in: ['DIMINTA', 'DISETUJUI', 'DIBUKA'] } },
    data: { status: 'BERAKHIR', sealedHalf: null },
  })
}

/**
 * A case about a colleague leaves the common queue: administrators not named for restricted cases lose its
 * keys.
 */
async function restrict(
  tx: Tx,
  { content }: Pick<CaseKeys, 'content'>,
  aduan: Guarded,
  stored: StoredReport,
): Promise<void> {
  const holders = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, keys: { some: { aduanId: aduan.id, compartment: 'content' } } },
    select: { id: true, handlesRestricted: true },
  })
  // Without a named officer among the holders the case stays with them, because otherwise nobody would have
  // it.
  if (!holders.some((one) => one.handlesRestricted)) return
  await takeAway(
    tx,
    aduan.id,
    holders.filter((one) => !one.handlesRestricted).map(({ id }) => id),
  )
  await markRestricted(tx, { content }, aduan, stored, true)
}

/** Writes into the report and its summary whether the case is restricted; both are sealed under its key. */
export async function markRestricted(
  tx: Tx,
  { content }: Pick<CaseKeys, 'content'>,
  aduan: Guarded,
  stored: StoredReport,
  restricted: boolean,
): Promise<void> {
  if (!aduan.sealedSummary || stored.report.restricted === restricted) return
  const summary = await openSummary(content, aduan.id, aduan.sealedSummary)
  await tx.aduan.update({
    where: { id: aduan.id },
    data: {
      sealedReport: await reportColumn.seal(content, aduan.id, {
        ...stored,
        report: { ...stored.report, restricted },
      }),
      sealedSummary: await sealSummary(content, aduan.id, { ...summary, restricted }),
    },
  })
}

/** Whether a case is restricted: by its own text, or because it is about a member of staff. */
export function isRestricted(
  stored: StoredReport,
  exclusions: Exclusions,
  offices: ReadonlySet<string>,
): boolean {
  return needsRestricted(stored.report, offices) || exclusions.people.some(isExcluded)
}

function adminsWithKey(tx: Tx, aduanId: string): Promise<number> {
  return tx.user.count({
    where: { role: 'ADMIN', disabled: false, keys: { some: { aduanId, compartment: 'content' } } },
  })
}
