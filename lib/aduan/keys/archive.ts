import { env } from '@/lib/env'
import type { Tx } from '@/lib/platform/db/client'
import { Prisma } from '@/lib/platform/db/generated/client'
import type { Compartment } from '@/lib/vault/case-keys'
import { addDays, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { dateColumn } from '@/lib/waktu/date-columns'
import type { AduanStatus } from '../lifecycle-states'
import { OVER, TELLABLE } from '../move-groups'
import { type Candidate, candidate } from './candidate'
import { inChargeOf, type KeyHolder } from './in-charge-rules'
import { certifiedOf } from './keys'

const DAY_MS = 86_400_000

/** The last day of change of a closed case that is archived today. */
export const lastChange = (today: WitaDate): Date =>
  dateColumn(addDays(today, -env().WBS_ARCHIVE_AFTER_DAYS - 1))

/**
 * Whether this closed case rests: nobody changed it for the term of the archive, and nothing in it waits
 * (decision 0162).
 */
export async function isAtRest(tx: Tx, aduanId: string, now: Date): Promise<boolean> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM aduan a WHERE a.id = ${aduanId}::uuid AND ${mayBeArchived(now, toWitaDate(now))}`
  return rows.length > 0
}

/**
 * SQL: `aduan a` rests. A correction, a document or a notice for the terlapor waits only in states in which
 * somebody may act on it: in a withdrawn case it would wait for ever.
 */
function mayBeArchived(now: Date, today: WitaDate): Prisma.Sql {
  const states = statesOf(OVER)
  const lately = new Date(now.getTime() - (env().WBS_ARCHIVE_AFTER_DAYS + 1) * DAY_MS)
  return Prisma.sql`a.status IN (${states}) AND a.touched_on <= ${lastChange(today)}::date
    AND a.next_due_on = '9999-12-31' AND a.paused_clock IS NULL
    AND NOT EXISTS (SELECT 1 FROM aduan w WHERE w.status NOT IN (${states})
                     AND (a.id IN (w.asal_aduan_id, w.main_aduan_id) OR w.id IN (a.asal_aduan_id, a.main_aduan_id)))
    AND NOT EXISTS (SELECT 1 FROM permintaan_data w WHERE w.aduan_id = a.id AND w.status = 'MENUNGGU')
    AND NOT EXISTS (SELECT 1 FROM pembukaan_identitas w
                     WHERE w.aduan_id = a.id AND w.status IN ('DIMINTA', 'DISETUJUI', 'DIBUKA'))
    AND NOT EXISTS (SELECT 1 FROM penyerahan w WHERE w.aduan_id = a.id
                     AND (w.status = 'DIMINTA' OR (w.status = 'DISETUJUI' AND w.expires_at > ${now})))
    AND NOT EXISTS (SELECT 1 FROM permintaan_instansi w WHERE w.aduan_id = a.id AND (w.answered_at > ${lately}
                     OR w.answered_at IS NULL AND w.revoked_at IS NULL AND w.expires_on >= ${dateColumn(today)}::date))
    AND NOT (a.status IN (${statesOf(TELLABLE)}) AND (
      EXISTS (SELECT 1 FROM jawaban w WHERE w.aduan_id = a.id AND w.version > 1 AND w.status = 'DIAJUKAN')
      OR EXISTS (SELECT 1 FROM dokumen_terlapor w WHERE w.aduan_id = a.id AND w.status = 'DIAJUKAN')
      OR EXISTS (SELECT 1 FROM pemberitahuan_terlapor w WHERE w.aduan_id = a.id AND w.until IS NOT NULL AND NOT w.over)))
    AND NOT EXISTS (SELECT 1 FROM berita_acara_item i JOIN berita_acara w ON w.id = i.berita_acara_id
                     WHERE i.aduan_id = a.id AND w.status IN ('DIUSULKAN', 'DISETUJUI'))`
}

const statesOf = (states: readonly AduanStatus[]): Prisma.Sql =>
  Prisma.join(states.map((status) => Prisma.sql`${status}::"AduanStatus"`))

/** Everybody of the staff with a key of a case, and those of them who keep it in the archive. */
export interface ArchiveCircle {
  holders: readonly string[]
  inCharge: ReadonlySet<string>
}

type Joining = Candidate & { handlesRestricted: boolean }

/**
 * The circles of some cases; three statements for any number. `joining` is a certified person who would get
 * their keys.
 */
export async function archiveCircles(
  tx: Tx,
  aduanIds: readonly string[],
  joining?: Joining,
): Promise<ReadonlyMap<string, ArchiveCircle>> {
  const rows = await tx.keyWrap.findMany({
    where: { aduanId: { in: [...aduanIds] }, holder: 'STAFF' },
    select: {
      aduanId: true,
      compartment: true,
      epoch: true,
      aduan: { select: { epoch: true, timId: true, adminId: true } },
      user: { select: { ...candidate, disabled: true, handlesRestricted: true, memberships: true } },
    },
  })
  const people = new Map(rows.flatMap(({ user }) => (user ? [[user.id, user]] : [])))
  const active = [...people.values()].filter(({ disabled }) => !disabled)
  const able = new Set((await certifiedOf(tx, active)).map(({ id }) => id))
  const circles = new Map<string, ArchiveCircle>()
  for (const aduanId of aduanIds) {
    const mine = rows.filter((row) => row.aduanId === aduanId)
    const holders = [...new Set(mine.flatMap(({ user }) => user?.id ?? []))]
    const current = mine.filter(({ epoch, aduan }) => epoch === aduan.epoch)
    const found: KeyHolder[] = holders.flatMap((userId) => {
      const user = people.get(userId)
      const held = current.filter((row) => row.user?.id === userId).map(({ compartment }) => compartment)
      if (!user || user.role === 'PELAPOR' || !able.has(userId) || !held.includes('content')) return []
      const timId = current[0]?.aduan.timId
      return [
        holderOf(
          user,
          held,
          user.memberships.some((one) => one.ketua && one.timId === timId),
        ),
      ]
    })
    if (joining && !holders.includes(joining.id)) found.push(holderOf(joining, [], false))
    circles.set(aduanId, { holders, inCharge: inChargeOf(found, current[0]?.aduan.adminId ?? null) })
  }
  return circles
}

function holderOf(user: Joining, held: readonly Compartment[], ketua: boolean): KeyHolder {
  return {
    userId: user.id,
    role: user.role === 'ADMIN' ? 'ADMIN' : 'TELAAH',
    duty: user.role === 'ADMIN' && (user.handlesRestricted || user.approvesIdentity),
    ketua,
    paired: held.filter((compartment) => /_[ab]$/.test(compartment)),
  }
}

/** Lists people who would hold these keys if the case were not in the archive: they may ask for them. */
export async function listFormerHolders(
  tx: Tx,
  aduanId: string,
  userIds: readonly string[],
  today: WitaDate,
): Promise<void> {
  const since = dateColumn(today)
  await tx.bekasPemegang.createMany({
    data: userIds.map((userId) => ({ aduanId, userId, since })),
    skipDuplicates: true,
  })
}
