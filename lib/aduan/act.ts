import type { Db, Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import { CalendarMissing, type Kalender, toWitaDate, type WitaDate } from '@/lib/waktu/calendar'
import { applyClocks, type Clocks } from '@/lib/waktu/clocks'
import { loadPromised } from '@/lib/waktu/promise-settings'
import { loadCalendar } from '@/lib/waktu/queries'
import { clocksOf, kindOf } from './clock-columns'
import { keepDeclaration } from './declaration'
import type { InternalPart, SharedPart } from './events/events'
import { newsSince } from './events/news'
import { gatherFacts } from './facts'
import { hooks } from './hooks'
import type { CaseKeys } from './keys/keys'
import {
  type CommandName,
  type Decision,
  decide,
  type Facts,
  factsAsked,
  NOT_YOURS,
  readsCase,
} from './lifecycle'
import type { OtherEventKind } from './lifecycle-commands'
import { type LockedAduan, lockToWrite } from './lock'
import { inTwoRuns, keysWithout } from './losing'
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
  /** Idempotency key from the form. */
  actionKey?: string | undefined
  /**
   * Facts from the request itself, e.g. that a team was chosen. Evaluated after the case is locked, because
   * earlier reads may be outdated.
   */
  facts?: ((tx: Tx, found: Found) => Promise<Partial<Facts>>) | undefined
  /**
   * Number of the last event that the page showed; later events by others are reported before anything is
   * decided.
   */
  seen?: number | undefined
}

/** The locked case, and the keys of the person who acts. */
export interface Found {
  aduan: LockedAduan
  keys: CaseKeys
  viewer: Viewer
}

/**
 * The context of a command between decision and write. `write` returns its changes, or leaves, which rolls
 * everything back.
 */
export interface Scene<R = never> {
  tx: Tx
  aduan: LockedAduan
  keys: CaseKeys
  role: ActorRole
  now: Date
  today: WitaDate
  calendar: Kalender
  /** The deadlines after the move. */
  clocks: Clocks
  /** Rolls back and answers with a sentence for the person. */
  refuse: (message: string) => never
  /** Answers with a sentence for the person; the move does not happen, and what was written before stays. */
  stop: (message: string) => never
  /** Rolls back with the command's own answer. */
  leave: (answer: ActResult | R) => never
}

/** For the reporter of the case, by account or kode rahasia. */
export interface ReporterScene<R = never> extends Scene<R> {
  role: 'PELAPOR'
  viewer: PelaporViewer
}

/** For staff. Requires the internal key, under which everything that they write is sealed. */
export interface StaffScene<R = never> extends Scene<R> {
  viewer: Viewer
  role: Exclude<ActorRole, 'PELAPOR' | 'SISTEM'>
  internal: CompartmentKey
}

/** A command's own changes besides the change of state. */
export interface Written {
  data?: OwnColumns
  shared?: SharedPart
  internal?: InternalPart
}

export type ActResult =
  | { kind: 'done' }
  /** The same form was processed before; nothing changed now. */
  | { kind: 'repeated' }
  | { kind: 'refused'; message: string }
  /** Somebody else acted meanwhile: what, who and when. `moved`: the command no longer fits. */
  | { kind: 'conflict'; moved: boolean; lines: string[] }
  | { kind: 'not-found' }

const NO_INTERNAL_KEY = 'Kunci internal aduan ini tidak ada pada Anda.'
const NO_CALENDAR = 'Kalender hari kerja untuk batas waktu itu belum diisi. Pilih waktu yang lebih pendek.'

/** Rolls the transaction back; the answer is kept outside it. */
class Left extends Error {}
/** Ends the move inside the transaction, which is kept. */
class Stopped extends Error {}
/**
 * Carries out one move of an aduan in one transaction: lock the case, ask the policy and the table, let
 * `write` do the command's own part, change state and clocks, append the event. A viewer without a key of the
 * case gets `not-found`, as for an unknown id. Throws DbUnavailable and VaultError; then nothing was changed.
 *
 * An act that takes somebody off the case runs twice (losing.ts).
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
  const stop = (message: string): never => {
    answer = { kind: 'refused', message }
    throw new Stopped()
  }
  try {
    const result = await inTwoRuns(context.db, (tx, lost) =>
      carryOut(tx, context, request, lost, (scene) => {
        answer = undefined
        return write({ ...scene, refuse, stop, leave })
      }),
    )
    return answer ?? result
  } catch (error) {
    if (error instanceof Left && answer) return answer
    // A deadline would fall into a year without a calendar.
    if (error instanceof CalendarMissing) return { kind: 'refused', message: NO_CALENDAR }
    throw error
  }
}

/** A move by the reporter only. */
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

/** A move by staff only. */
export async function actAsStaff<R = never>(
  context: ActContext,
  request: ActRequest,
  write: (scene: StaffScene<R>) => Promise<Written>,
): Promise<ActResult | R> {
  return actOnAduan<R>(context, request, async (scene) => {
    const { role } = scene
    const { internal } = scene.keys
    if (role === 'PELAPOR' || role === 'SISTEM' || !internal) return scene.refuse(NOT_YOURS)
    return write({ ...scene, role, internal, viewer: context.viewer })
  })
}

async function carryOut(
  tx: Tx,
  { viewer, now }: ActContext,
  request: ActRequest,
  lost: readonly string[],
  write: (scene: Omit<Scene, 'refuse' | 'stop' | 'leave'>) => Promise<Written>,
): Promise<ActResult> {
  const today = toWitaDate(now)
  const found = await lockToWrite(tx, viewer, request.aduanId)
  if (!found) return { kind: 'not-found' }
  const { aduan } = found
  const role = readsCase(request.command)
    ? await readerRoleFor(tx, viewer, aduan)
    : await actorRoleFor(viewer, aduan)
  if (!role) return { kind: 'not-found' }
  const { keys, demandNobodyElseLost } = await keysWithout(tx, found, lost)

  if (await isRepeated(tx, aduan.id, request.actionKey)) return { kind: 'repeated' }
  const stored = await gatherFacts(tx, viewer, aduan, today, { named: factsAsked(request.command) })
  const facts = { ...stored, ...(await request.facts?.(tx, { aduan, keys, viewer })) }
  const decision = decide({ status: aduan.status, command: request.command, role, facts })
  const conflict = await conflictOf(tx, keys, viewer, request, decision)
  if (conflict) return conflict
  if (!decision.ok) return { kind: 'refused', message: decision.reason }
  // Staff acts are sealed under the internal key; without it an act would succeed and record nothing.
  if (role !== 'PELAPOR' && !keys.internal) return { kind: 'refused', message: NO_INTERNAL_KEY }

  const calendar = await loadCalendar(tx)
  const promised = await loadPromised(tx, today)
  const clocksWith = (data: OwnColumns = {}) =>
    applyClocks(clocksOf(aduan), decision.clock, {
      today,
      calendar,
      ...kindOf({ ...aduan, ...plainKind(data) }),
      promised,
    })
  const clocks = clocksWith()
  const scene = { tx, aduan, keys, role, now, today, calendar, clocks }
  if (isOfTeam(role)) await keepDeclaration(tx, aduan.id, viewer.userId, now)
  const written = await write(scene).catch(stopped)
  if (!written) return { kind: 'done' }
  // A reporter's later text may name a member of staff, who loses access before anybody is notified.
  if (role === 'PELAPOR' && aduan.status !== 'DRAF') await hooks().guardLaterWords(tx, keys, aduan, today)
  await demandNobodyElseLost()

  await settle(tx, {
    aduan,
    to: decision.to,
    clocks: clocksWith(written.data),
    event: decision.event,
    by: { role, userId: viewer.userId },
    keys,
    ...written,
    now,
    today,
  })
  if (request.actionKey) await tx.actionKey.create({ data: { aduanId: aduan.id, key: request.actionKey } })
  return { kind: 'done' }
}

/** What a command itself decides about the kind of the case. */
function plainKind({ berkadarPengawasan, priority }: OwnColumns) {
  return {
    ...(typeof berkadarPengawasan === 'boolean' ? { berkadarPengawasan } : {}),
    ...(typeof priority === 'number' ? { priority } : {}),
  }
}

function stopped(error: unknown): null {
  if (error instanceof Stopped) return null
  throw error
}

/** Records an event of the person who acts, beside the move itself and whether or not it happens. */
export async function noteBeside(scene: StaffScene, event: OtherEventKind, text: string): Promise<void> {
  const { tx, aduan, keys, role, viewer, now, today } = scene
  const by = { role, userId: viewer.userId }
  await settle(tx, { aduan, to: aduan.status, event, by, keys, internal: { text }, now, today })
}

/** The events that the page did not show, if it sent the number of its last one. */
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
