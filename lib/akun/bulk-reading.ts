import { z } from 'zod'
import { env } from '@/lib/env'
import { recordAct } from '@/lib/jejak/record-act'
import { tellAdmins } from '@/lib/kabar/tell'
import type { Db, Tx } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { AdminViewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'
import { openForServer, sealForServer } from '@/lib/vault/server'
import { toWitaDate } from '@/lib/waktu/calendar'

const WINDOW_MS = 3_600_000

/** The foreign cases opened since `from`; `full` is when the last one was refused. Times in milliseconds. */
const reading = z.object({ from: z.number(), ids: z.array(z.string()), full: z.number().nullable() })
type Reading = z.infer<typeof reading>

interface Asked {
  adminId: string | null
  status: string
  sealedReading: Bytes | null
}

/**
 * Whether an administrator may open this case now, and counts it if it is a colleague's; one that waits for
 * anybody to verify it is work. After WBS_FOREIGN_CASES_AN_HOUR of them in an hour the other administrators
 * are told, once, and false until the password was typed again. A case without the viewer's key is not
 * counted: its page answers 404 as always. The account's row is locked, so that parallel requests count one
 * after the other.
 */
export async function mayReadCase(db: Db, viewer: AdminViewer, aduanId: string, now: Date): Promise<boolean> {
  const { userId } = viewer
  if (!isId(aduanId)) return true
  const [aduan] = await db.$queryRaw<Asked[]>`
    SELECT a.admin_id::text AS "adminId", a.status::text AS status, u.sealed_reading AS "sealedReading"
      FROM aduan a CROSS JOIN app_user u
     WHERE a.id = ${aduanId}::uuid AND u.id = ${userId}::uuid
       AND EXISTS (SELECT 1 FROM key_wrap k
                    WHERE k.aduan_id = a.id AND k.user_id = u.id AND k.compartment = 'content')`
  if (!aduan || aduan.adminId === userId || aduan.status === 'MENUNGGU_VERIFIKASI') return true
  // A case that was counted is not counted again: most views need no lock.
  if ((await openReading(userId, aduan.sealedReading, now)).ids.includes(aduanId)) return true
  return inTransaction(db, async (tx) => {
    await tx.$queryRaw`SELECT 1 FROM app_user WHERE id = ${userId}::uuid FOR UPDATE`
    const before = await readingOf(tx, userId, now)
    if (before.ids.includes(aduanId)) return true
    const typed = before.full !== null && (await passwordTyped(tx, viewer)) > before.full
    const { ids, ...rest } = typed ? startedAt(now) : before
    if (ids.length < env().WBS_FOREIGN_CASES_AN_HOUR) {
      await keep(tx, userId, { ...rest, ids: [...ids, aduanId] })
      return true
    }
    if (rest.full === null) {
      await keep(tx, userId, { ...rest, ids, full: now.getTime() })
      await tellOthers(tx, viewer, now)
    }
    return false
  })
}

const startedAt = (now: Date): Reading => ({ from: now.getTime(), ids: [], full: null })
const place = (userId: string) => ({ table: 'app_user', column: 'sealed_reading', rowId: userId })

async function readingOf(tx: Tx, userId: string, now: Date): Promise<Reading> {
  const { sealedReading } = await tx.user.findUniqueOrThrow({
    where: { id: userId },
    select: { sealedReading: true },
  })
  return openReading(userId, sealedReading, now)
}

async function openReading(userId: string, sealedReading: Bytes | null, now: Date): Promise<Reading> {
  if (!sealedReading) return startedAt(now)
  const stored = reading.parse(JSON.parse(await openForServer(place(userId), sealedReading)))
  // A refusal outlives the hour: it ends only with the password.
  return stored.full === null && now.getTime() - stored.from >= WINDOW_MS ? startedAt(now) : stored
}

async function keep(tx: Tx, userId: string, now: Reading): Promise<void> {
  const sealedReading = await sealForServer(place(userId), JSON.stringify(now))
  await tx.user.update({ where: { id: userId }, data: { sealedReading } })
}

/** When the password was last typed in this session, in milliseconds. */
async function passwordTyped(tx: Tx, { sidHash }: AdminViewer): Promise<number> {
  const row = await tx.session.findUnique({ where: { sidHash }, select: { passwordAt: true } })
  return row?.passwordAt?.getTime() ?? 0
}

async function tellOthers(tx: Tx, { userId, username }: AdminViewer, now: Date): Promise<void> {
  await recordAct(tx, { actorId: userId, act: 'many-cases-read', subject: username, now })
  const others = await tx.user.findMany({
    where: { role: 'ADMIN', disabled: false, id: { not: userId } },
    select: { id: true },
  })
  await tellAdmins(tx, {
    kind: 'manyCasesRead',
    about: `${userId}:${now.getTime()}`,
    today: toWitaDate(now),
    now,
    among: others.map(({ id }) => id),
  })
}
