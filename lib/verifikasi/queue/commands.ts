import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import { awaySentence } from '@/lib/akun/absence-rules'
import { awayOn } from '@/lib/akun/absences'
import type { Db, Tx } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import type { StaffViewer } from '@/lib/platform/session/viewer-type'
import type { WitaDate } from '@/lib/waktu/calendar'
import { openLabels, sealLabels } from './label-field'
import { normaliseLabel, withLabel, withLoad, withoutLabel } from './label-rules'
import { COUNT_CAP, countWords } from './rules'

interface Form {
  aduanId: string
  actionKey: string | undefined
}

const ADMIN = { role: 'ADMIN', disabled: false } as const

/** Assigns an aduan to an administrator for verification; `null` unassigns it. */
export async function assignAdmin(
  context: ActContext,
  form: Form & { adminId: string | null },
): Promise<ActResult> {
  const { aduanId, actionKey, adminId } = form
  const holder = (tx: Tx) => (adminId === null ? null : holderOf(tx, aduanId, adminId))
  const facts = async (tx: Tx) => ({ assigneeHoldsKey: adminId === null || (await holder(tx)) !== null })
  const request = { aduanId, actionKey, command: 'assignAdmin', facts } as const
  return actAsStaff(context, request, async ({ tx, today, refuse }) => {
    const assignee = await holder(tx)
    const until = assignee && (await awayOn(tx, today)).get(assignee.id)
    if (until && assignee.id !== context.viewer.userId) return refuse(awaySentence(until))
    return {
      data: { adminId: assignee?.id ?? null },
      internal: { text: assignee?.staffName ?? 'Belum ditugaskan' },
    }
  })
}

/** Adds or removes a label of an aduan. Labels are sealed, because they may say more than a kategori. */
export async function labelAduan(
  context: ActContext,
  form: Form & { label: string; change: 'add' | 'remove' },
): Promise<ActResult> {
  const label = normaliseLabel(form.label)
  if (!label) return { kind: 'refused', message: 'Tulis label paling banyak 30 karakter.' }
  const request = { aduanId: form.aduanId, actionKey: form.actionKey, command: 'labelAduan' as const }
  return actAsStaff(context, request, async ({ aduan, internal, refuse }) => {
    const labels = await openLabels(internal, aduan.id, aduan.sealedLabels)
    const after = form.change === 'add' ? withLabel(labels, label) : withoutLabel(labels, label)
    if (!after) return refuse('Aduan ini sudah punya lima label. Lepas satu dahulu.')
    return {
      data: { sealedLabels: after.length > 0 ? await sealLabels(internal, aduan.id, after) : null },
      internal: { text: form.change === 'add' ? `Label ditambah: ${label}` : `Label dilepas: ${label}` },
    }
  })
}

/** Result of one act on many cases, each with its own event. */
export interface BulkResult {
  done: number
  /** Distinct reasons why cases were not changed, each with the number of cases. */
  refusals: { message: string; count: number }[]
}

/** Carries out an act on many cases, one by one; a refusal for one does not stop the others. */
export async function onEach(
  aduanIds: readonly string[],
  act: (aduanId: string) => Promise<ActResult>,
): Promise<BulkResult> {
  let done = 0
  const refusals = new Map<string, number>()
  for (const aduanId of new Set(aduanIds)) {
    const result = await act(aduanId)
    if (result.kind === 'done' || result.kind === 'repeated') done += 1
    else {
      const message = result.kind === 'refused' ? result.message : 'Aduan tidak ditemukan.'
      refusals.set(message, (refusals.get(message) ?? 0) + 1)
    }
  }
  return { done, refusals: [...refusals].map(([message, count]) => ({ message, count })) }
}

/**
 * Administrators who can be assigned, by name, with their load as far as this viewer may count it; those who
 * are away are left out. Whether they hold a case's key is checked per case.
 */
export async function assignees(
  db: Db,
  viewer: StaffViewer,
  today: WitaDate,
): Promise<{ id: string; name: string }[]> {
  const admins = await db.user.findMany({
    where: ADMIN,
    orderBy: { staffName: 'asc' },
    select: { id: true, staffName: true, username: true },
  })
  const ids = admins.map(({ id }) => id)
  const [away, load] = await Promise.all([awayOn(db, today), verifiedBy(db, viewer, ids)])
  return admins
    .filter(({ id }) => !away.has(id))
    .map(({ id, staffName, username }) => ({
      id,
      name: withLoad(staffName ?? username, countWords(load.get(id) ?? 0)),
    }))
}

const VERIFYING = ['MENUNGGU_VERIFIKASI', 'DIVERIFIKASI', 'PERLU_DILENGKAPI'] as const

/**
 * Running cases of each of these verifiers, among those whose key the viewer holds: a number reveals no
 * other. Each count stops at COUNT_CAP + 1, so that it costs the same for a hundred thousand cases as for a
 * thousand.
 */
export async function verifiedBy(
  db: Db,
  viewer: StaffViewer,
  adminIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await db.$queryRaw<{ id: string; running: number }[]>`
    SELECT u.id::text AS id, c.running
      FROM unnest(${[...adminIds]}::uuid[]) AS u (id)
     CROSS JOIN LATERAL (SELECT count(*)::int AS running FROM (
       SELECT 1 FROM aduan a
        WHERE a.admin_id = u.id AND a.status = ANY(${[...VERIFYING]}::"AduanStatus"[])
          AND EXISTS (SELECT 1 FROM key_wrap k
                       WHERE k.aduan_id = a.id AND k.user_id = ${viewer.userId}::uuid AND k.compartment = 'content')
        LIMIT ${COUNT_CAP + 1}) AS counted) AS c`
  return new Map(rows.map(({ id, running }) => [id, running]))
}

async function holderOf(db: Tx, aduanId: string, userId: string) {
  if (!isId(aduanId) || !isId(userId)) return null
  return db.user.findFirst({
    where: { ...ADMIN, id: userId, keys: { some: { aduanId, compartment: 'content' } } },
    select: { id: true, staffName: true },
  })
}
