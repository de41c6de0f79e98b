import type { Viewer } from '@/lib/auth/viewer-type'
import { guardLaterWords } from '@/lib/benturan/later-words'
import type { Db, Tx } from '@/lib/db/client'
import { dateColumn } from '@/lib/db/dates'
import type { Prisma } from '@/lib/db/generated/client'
import type { ActorRole } from '@/lib/db/generated/enums'
import { inTransaction } from '@/lib/db/transaction'
import { loadCalendar } from '@/lib/kalender/queries'
import type { Kalender, WitaDate } from '@/lib/kalender/rules'
import { toWitaDate } from '@/lib/kalender/rules'
import { keepDeclaration } from '@/lib/telaah/hubungan'
import { clocksOf, columnsOf, dueColumn } from './clock-columns'
import { applyClocks, nextDue } from './clocks'
import { appendEvent, type InternalPart, type SharedPart } from './events'
import { gatherFacts } from './facts'
import { type CaseKeys, openCaseKeys } from './keys'
import { type CommandName, type Decision, decide, type Facts } from './lifecycle'
import { type LockedAduan, lockAduan } from './lock'
import { newsSince } from './news'
import { loadPromised } from './promise-settings'
import { actorRoleFor, readerRoleFor } from './relation'
import { isOfTeam } from './rules'

export interface ActContext {
  db: Db
  viewer: Viewer
  now: Date
}

export interface ActRequest {
  aduanId: string
  command: CommandName
  /** Random value of the form: the same form sent twice acts once. */
  actionKey?: string | undefined
  /** Facts that the request itself brings, e.g. that a team was chosen. Asked once the case is locked: what was read before may be over. */
  facts?: (tx: Tx) => Promise<Partial<Facts>>
  /** It hands out what the case holds: for those who may read it already, and no declaration. */
  handsOut?: true
  /** Number of the last event that the page showed; what others did since is told before anything is decided. */
  seen?: number | undefined
}

/** What a command has in hand between the decision and the writing. */
export interface Scene {
  tx: Tx
  aduan: LockedAduan
  keys: CaseKeys
  role: ActorRole
  now: Date
  today: WitaDate
  calendar: Kalender
}

/** What a command adds to the change of state. */
export interface Written {
  data?: Prisma.AduanUncheckedUpdateInput
  shared?: SharedPart
  internal?: InternalPart
}

export type ActResult =
  | { kind: 'done' }
  /** The same form arrived before; nothing was changed now. */
  | { kind: 'repeated' }
  | { kind: 'refused'; message: string }
  /** Somebody was quicker, or something came in meanwhile: what, who and when. `moved`: the command no longer fits. */
  | { kind: 'conflict'; moved: boolean; lines: string[] }
  | { kind: 'not-found' }

const NO_INTERNAL_KEY = 'Kunci internal aduan ini tidak ada pada Anda.'

/**
 * The shape of every move of an aduan: lock the case, ask the policy and the table, let `write` do the command's own
 * part, change state and clocks, append the event; all in one transaction. Somebody without a key of the case gets
 * `not-found`, as for an id that does not exist. Throws DbUnavailable and VaultError; then nothing was changed.
 */
export async function actOnAduan(
  { db, viewer, now }: ActContext,
  request: ActRequest,
  write: (scene: Scene) => Promise<Written | undefined> = async () => undefined,
): Promise<ActResult> {
  const today = toWitaDate(now)
  return inTransaction(db, async (tx) => {
    const aduan = await lockAduan(tx, viewer, request.aduanId)
    if (!aduan) return { kind: 'not-found' }
    const keys = await openCaseKeys(viewer, aduan, aduan.keys)
    const role = request.handsOut ? await readerRoleFor(tx, viewer, aduan) : await actorRoleFor(viewer, aduan)
    if (!keys || !role) return { kind: 'not-found' }

    if (await isRepeated(tx, aduan.id, request.actionKey)) return { kind: 'repeated' }
    const facts = { ...(await gatherFacts(tx, viewer, aduan, today)), ...(await request.facts?.(tx)) }
    const decision = decide({ status: aduan.status, command: request.command, role, facts })
    const conflict = await conflictOf(tx, keys, viewer, request, decision)
    if (conflict) return conflict
    if (!decision.ok) return { kind: 'refused', message: decision.reason }
    // What staff do is written under the internal key: without it an act would say "done" and leave nothing.
    if (role !== 'PELAPOR' && !keys.internal) return { kind: 'refused', message: NO_INTERNAL_KEY }

    const calendar = await loadCalendar(tx)
    const scene: Scene = { tx, aduan, keys, role, now, today, calendar }
    if (isOfTeam(role)) await keepDeclaration(tx, aduan.id, viewer.userId, now)
    const written = (await write(scene)) ?? {}
    // What a reporter writes later may name somebody of the staff: they are out before anybody is told.
    if (role === 'PELAPOR' && aduan.status !== 'DRAF') await guardLaterWords(tx, keys, aduan, today)

    const clocks = applyClocks(clocksOf(aduan), decision.clock, {
      today,
      calendar,
      berkadarPengawasan: berkadar(aduan, written),
      promised: await loadPromised(tx, today),
    })
    const due = nextDue(clocks)
    await tx.aduan.update({
      where: { id: aduan.id },
      data: {
        ...columnsOf(clocks),
        nextDueOn: dueColumn(due),
        closedOn:
          decision.to === 'SELESAI' && aduan.status !== 'SELESAI' ? dateColumn(today) : aduan.closedOn,
        ...written.data,
        status: decision.to,
        version: { increment: 1 },
        touchedOn: dateColumn(today),
      },
    })
    if (request.actionKey) await tx.actionKey.create({ data: { aduanId: aduan.id, key: request.actionKey } })
    if (decision.event === null) return { kind: 'done' }
    await appendEvent(tx, keys, {
      aduanId: aduan.id,
      kind: decision.event,
      actorRole: role,
      actorId: viewer.userId,
      fromStatus: aduan.status,
      toStatus: decision.to,
      now,
      today,
      shared: written.shared,
      internal: written.internal,
    })
    return { kind: 'done' }
  })
}

/** What the page did not know yet, if it said what it knew. */
async function conflictOf(
  tx: Tx,
  { content }: CaseKeys,
  viewer: Viewer,
  { aduanId, seen }: ActRequest,
  decision: Decision,
): Promise<ActResult | null> {
  if (seen === undefined) return null
  const moved = !decision.ok && decision.code === 'state'
  const { lines, byOthers } = await newsSince(tx, content, viewer, aduanId, seen)
  return lines.length > 0 && (moved || byOthers) ? { kind: 'conflict', moved, lines } : null
}

async function isRepeated(tx: Tx, aduanId: string, key: string | undefined): Promise<boolean> {
  return (
    key !== undefined &&
    (await tx.actionKey.findUnique({ where: { aduanId_key: { aduanId, key } } })) !== null
  )
}

function berkadar(aduan: LockedAduan, written: Written): boolean {
  const chosen = written.data?.berkadarPengawasan
  return typeof chosen === 'boolean' ? chosen : aduan.berkadarPengawasan
}
