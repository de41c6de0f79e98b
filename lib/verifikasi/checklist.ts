import { z } from 'zod'
import { type ActContext, type ActResult, actAsStaff } from '@/lib/aduan/act'
import type { CaseKeys } from '@/lib/aduan/keys/keys'
import type { Db, Tx } from '@/lib/platform/db/client'
import { staffNameMap } from '@/lib/platform/session/staff-names'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { sealedColumn } from '@/lib/vault/column'
import { type ChecklistKey, checklist, mergeTicks, type Ticks, tickChanges } from './rules'

const ticksColumn = sealedColumn<Ticks>(
  'daftar_periksa',
  'sealed_body',
  'internal',
  z.partialRecord(z.enum(checklist.map(({ key }) => key)), z.object({ by: z.string(), at: z.string() })),
)

/** A ticked item as staff of the case see it. */
export interface TickView {
  by: string
  at: string
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
  const stored = internal ? await read(db, internal, aduanId) : null
  if (!stored) return { touched: false, ticks: {} }
  const names = await staffNameMap(
    db,
    Object.values(stored).map((tick) => tick.by),
  )
  const ticks: ChecklistView['ticks'] = {}
  for (const { key } of checklist) {
    const tick = stored[key]
    if (tick) ticks[key] = { by: names.get(tick.by) ?? 'Administrator', at: tick.at }
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
    const sealedBody = await ticksColumn.seal(internal, form.aduanId, merged)
    await tx.daftarPeriksa.upsert({
      where: { aduanId: form.aduanId },
      create: { aduanId: form.aduanId, sealedBody },
      update: { sealedBody },
    })
    return { internal: { text: text ?? 'Belum ada yang dicentang.' } }
  })
}

async function read(db: Db | Tx, internal: CompartmentKey, aduanId: string): Promise<Ticks | null> {
  const row = await db.daftarPeriksa.findUnique({ where: { aduanId } })
  return row && ticksColumn.open(internal, aduanId, row.sealedBody)
}
