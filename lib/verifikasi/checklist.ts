import { z } from 'zod'
import { type ActContext, type ActResult, actAsStaff, type Found, type StaffScene } from '@/lib/aduan/act'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { caseSides } from '@/lib/aduan/read/case-sides'
import type { Db, Tx } from '@/lib/platform/db/client'
import { staffNameMap } from '@/lib/platform/session/staff-names'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { type ChecklistKey, checklist, type Marks, mergeTicks, tickChanges, untickedItems } from './rules'

const ticksColumn = sealedColumn<Marks>(
  'daftar_periksa',
  'sealed_body',
  'internal',
  z.partialRecord(
    z.enum(checklist.map(({ key }) => key)),
    z.object({ by: z.string(), at: z.string(), reason: z.string().optional() }),
  ),
)

/** A ticked item as staff of the case see it, or with `reason` one that was left without a tick. */
export interface TickView {
  by: string
  at: string
  reason?: string | undefined
}

/** The checklist of a case; `touched` is false until somebody saves it. */
export interface ChecklistView {
  touched: boolean
  ticks: Partial<Record<ChecklistKey, TickView>>
}

/**
 * The current checklist, with the names of those who ticked. Needs the internal key, which no reporter has.
 */
export async function checklistOf(db: Db, { internal }: CaseKeys, aduanId: string): Promise<ChecklistView> {
  const row = internal ? (await caseSides(db, aduanId))?.checklist : null
  if (!internal || !row) return { touched: false, ticks: {} }
  const stored = await ticksColumn.open(internal, aduanId, row.sealedBody)
  const names = await staffNameMap(
    db,
    Object.values(stored).map((tick) => tick.by),
  )
  const ticks: ChecklistView['ticks'] = {}
  for (const { key } of checklist) {
    const tick = stored[key]
    if (tick) ticks[key] = { ...tick, by: names.get(tick.by) ?? 'Administrator' }
  }
  return { touched: true, ticks }
}

/**
 * Saves ticks. Writes only the changes made on the page, so that two administrators who tick different items
 * at once both keep theirs. Saving the same again records nothing.
 */
export async function saveChecklist(
  context: ActContext,
  form: { aduanId: string; shown: readonly ChecklistKey[]; ticked: readonly ChecklistKey[] },
): Promise<ActResult> {
  return actAsStaff(context, { aduanId: form.aduanId, command: 'saveChecklist' }, async (scene) => {
    const { tx, internal, now } = scene
    const stored = await read(tx, internal, form.aduanId)
    const by = { by: context.viewer.userId, at: now.toISOString() }
    const merged = mergeTicks(stored ?? {}, form, by)
    const text = tickChanges(stored ?? {}, merged)
    if (stored && text === null) return scene.leave({ kind: 'done' })
    await write(tx, internal, form.aduanId, merged)
    return { internal: { text: text ?? 'Belum ada yang dicentang.' } }
  })
}

/** Why an aduan is forwarded although an item is not ticked, by item. */
export type Reasons = Partial<Record<ChecklistKey, string>>

/** Fact of a request: each item of the checklist is ticked, or `reasons` says why it is not. */
export const checklistAnswered =
  (reasons: Reasons) =>
  async (tx: Tx, { aduan, keys }: Pick<Found, 'aduan' | 'keys'>) => {
    const stored = keys.internal ? await read(tx, keys.internal, aduan.id) : null
    return { checklistAnswered: untickedItems(stored ?? {}).every(({ key }) => reasons[key]) }
  }

/** Keeps the reasons beside the ticks, where staff of the case read them. */
export async function keepReasons(scene: StaffScene, by: string, reasons: Reasons): Promise<void> {
  const { tx, internal, aduan, now } = scene
  const stored = (await read(tx, internal, aduan.id)) ?? {}
  for (const { key } of untickedItems(stored)) {
    const reason = reasons[key]
    if (reason) stored[key] = { by, at: now.toISOString(), reason }
  }
  await write(tx, internal, aduan.id, stored)
}

async function write(tx: Tx, internal: CompartmentKey, aduanId: string, marks: Marks): Promise<void> {
  const sealedBody = await ticksColumn.seal(internal, aduanId, marks)
  await tx.daftarPeriksa.upsert({
    where: { aduanId },
    create: { aduanId, sealedBody },
    update: { sealedBody },
  })
}

async function read(db: Tx, internal: CompartmentKey, aduanId: string): Promise<Marks | null> {
  const row = await db.daftarPeriksa.findUnique({ where: { aduanId } })
  return row && ticksColumn.open(internal, aduanId, row.sealedBody)
}
