import type { Db, Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { CalendarMissing, type Kalender, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { applyClocks, type Clocks } from '@/lib/waktu/clocks'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { clocksOf } from './clock-columns'
import { keepDeclaration } from './declaration'
import type { InternalPart, SharedPart } from './events/events'
import { newsSince } from './events/news'
import { gatherFacts } from './facts'
import { hooks } from './hooks'
import { type CaseKeys, openCaseKeys } from './keys/keys'
import {
  type CommandName,
  type Decision,
  decide,
  type Facts,
  factsAsked,
  NOT_YOURS,
  readsCase,
} from './lifecycle'
import { type LockedAduan, lockAduan } from './lock'
import { actorRoleFor, readerRoleFor } from './relation'
import { isOfTeam } from './rules'
import { type OwnColumns, settle } from './settle'

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
  facts?: ((tx: Tx, found: Found) => Promise<Partial<Facts>>) | undefined
  /** Number of the last event that the page showed; what others did since is told before anything is decided. */
  seen?: number | undefined
}

/** The locked case, and the keys of the person who acts. */
export interface Found {
  aduan: LockedAduan
  keys: CaseKeys
  viewer: Viewer
}

/**
 * What a command has in hand between the decision and the writing. It ends in what it wrote, or leaves: then nothing of
 * it is kept.
 */
export interface Scene<R = never> {
  tx: Tx
  aduan: LockedAduan
  keys: CaseKeys
  role: ActorRole
  now: Date
  today: WitaDate
  calendar: Kalender
  /** The deadlines as the move leaves them. */
  clocks: Clocks
  /** Takes back what was written and answers with a sentence for the person. */
  refuse: (message: string) => never
  /** The same with an answer of the command's own. */
  leave: (answer: ActResult | R) => never
}

/** Of the reporter of the case, by account or kode rahasia. */
export interface ReporterScene<R = never> extends Scene<R> {
  role: 'PELAPOR'
  viewer: PelaporViewer
}

/** Of staff. They hold the internal key, under which everything of theirs is written, or there is no scene. */
export interface StaffScene<R = never> extends Scene<R> {
  role: Exclude<ActorRole, 'PELAPOR' | 'SISTEM'>
  internal: CompartmentKey
}

/** What a command adds to the change of state. */
export interface Written {
  data?: OwnColumns
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
const NO_CALENDAR = 'Kalender hari kerja untuk batas waktu itu belum diisi. Pilih waktu yang lebih pendek.'

/** Ends the transaction; what is answered stands beside it. */
class Left extends Error {}

/**
 * The shape of every move of an aduan: lock the case, ask the policy and the table, let `write` do the command's own
 * part, change state and clocks, append the event; all in one transaction. Somebody without a key of the case gets
 * `not-found`, as for an id that does not exist. Throws DbUnavailable and VaultError; then nothing was changed.
 */
export async function actOnAduan<R = never>(
  context: ActContext,
  request: ActRequest,
  write: (scene: Scene<R>) => Promise<Written> = async () => ({}),
): Promise<ActResult | R> {
  let answer: ActResult | R | undefined
  const leave = (left: ActResult | R): never => {
    answer = left
    throw new Left()
  }
  const refuse = (message: string): never => leave({ kind: 'refused', message })
  try {
    return await carryOut(context, request, (scene) => write({ ...scene, refuse, leave }))
  } catch (error) {
    if (error instanceof Left && answer) return answer
    // A last day that is counted beyond the years whose holidays are known.
    if (error instanceof CalendarMissing) return { kind: 'refused', message: NO_CALENDAR }
    throw error
  }
}

/** A move of the reporter alone. */
export async function actAsReporter<R = never>(
  context: ActContext,
  request: ActRequest,
  write: (scene: ReporterScene<R>) => Promise<Written>,
): Promise<ActResult | R> {
  const { viewer } = context
  return actOnAduan<R>(context, request, async (scene) => {
    if (viewer.role !== 'PELAPOR' || scene.role !== 'PELAPOR') return scene.refuse(NOT_YOURS)
    return write({ ...scene, role: scene.role, viewer })
  })
}

/** A move of staff alone. */
export async function actAsStaff<R = never>(
  context: ActContext,
  request: ActRequest,
  write: (scene: StaffScene<R>) => Promise<Written>,
): Promise<ActResult | R> {
  return actOnAduan<R>(context, request, async (scene) => {
    const { role } = scene
    const { internal } = scene.keys
    if (role === 'PELAPOR' || role === 'SISTEM' || !internal) return scene.refuse(NOT_YOURS)
    return write({ ...scene, role, internal })
  })
}

async function carryOut(
  { db, viewer, now }: ActContext,
  request: ActRequest,
  write: (scene: Omit<Scene, 'refuse' | 'leave'>) => Promise<Written>,
): Promise<ActResult> {
  const today = toWitaDate(now)
  return inTransaction(db, async (tx) => {
    const aduan = await lockAduan(tx, viewer, request.aduanId)
    if (!aduan) return { kind: 'not-found' }
    const keys = await openCaseKeys(viewer, aduan, aduan.keys)
    const role = readsCase(request.command)
      ? await readerRoleFor(tx, viewer, aduan)
      : await actorRoleFor(viewer, aduan)
    if (!keys || !role) return { kind: 'not-found' }

    if (await isRepeated(tx, aduan.id, request.actionKey)) return { kind: 'repeated' }
    const stored = await gatherFacts(tx, viewer, aduan, today, factsAsked(request.command))
    const facts = { ...stored, ...(await request.facts?.(tx, { aduan, keys, viewer })) }
    const decision = decide({ status: aduan.status, command: request.command, role, facts })
    const conflict = await conflictOf(tx, keys, viewer, request, decision)
    if (conflict) return conflict
    if (!decision.ok) return { kind: 'refused', message: decision.reason }
    // What staff do is written under the internal key: without it an act would say "done" and leave nothing.
    if (role !== 'PELAPOR' && !keys.internal) return { kind: 'refused', message: NO_INTERNAL_KEY }

    const calendar = await loadCalendar(tx)
    const promised = await loadPromised(tx, today)
    const clocksWith = (berkadarPengawasan: boolean) =>
      applyClocks(clocksOf(aduan), decision.clock, { today, calendar, berkadarPengawasan, promised })
    const clocks = clocksWith(aduan.berkadarPengawasan)
    const scene = { tx, aduan, keys, role, now, today, calendar, clocks }
    if (isOfTeam(role)) await keepDeclaration(tx, aduan.id, viewer.userId, now)
    const written = await write(scene)
    // What a reporter writes later may name somebody of the staff: they are out before anybody is told.
    if (role === 'PELAPOR' && aduan.status !== 'DRAF') await hooks().guardLaterWords(tx, keys, aduan, today)

    const chosen = written.data?.berkadarPengawasan
    await settle(tx, {
      aduan,
      to: decision.to,
      clocks: typeof chosen === 'boolean' ? clocksWith(chosen) : clocks,
      event: decision.event,
      by: { role, userId: viewer.userId },
      keys,
      ...written,
      now,
      today,
    })
    if (request.actionKey) await tx.actionKey.create({ data: { aduanId: aduan.id, key: request.actionKey } })
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
