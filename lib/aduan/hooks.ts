import type { Tx } from '@/lib/platform/db/client'
import type { ActorRole } from '@/lib/platform/db/generated/enums'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import type { WitaDate } from '@/lib/waktu/calendar'
import type { WarningKind } from '@/lib/waktu/deadline-steps'
import type { Candidate } from './keys/candidate'
import type { ClearedStaff } from './keys/cleared'
import type { CaseKeys } from './keys/keys'

/** An event of a case, as passed to notifications. */
export interface ToldEvent {
  aduanId: string
  seq: number
  kind: string
  actorRole: ActorRole
  actorId: string | null
  now: Date
  today: WitaDate
}

/** A deadline that is near or missed; only staff are warned. */
export interface Warning {
  aduanId: string
  kind: WarningKind
  dueOn: WitaDate
}

/** The columns of a case from which exclusions are derived. */
export interface Guarded {
  id: string
  sealedReport: Bytes | null
  sealedSummary: Bytes | null
  sealedExclusions: Bytes | null
}

/** The features that the engine needs. Each runs in the act's transaction. */
export interface Hooks {
  /**
   * Repeats the conflict check after the reporter wrote something; anybody recognised now loses their keys.
   */
  guardLaterWords: (tx: Tx, keys: Pick<CaseKeys, 'content'>, aduan: Guarded, today: WitaDate) => Promise<void>
  /** Those of the people who hold a case whom the conflict guard lets go on; writes nothing. */
  stillCleared: (tx: Tx, content: CompartmentKey, candidates: readonly Candidate[]) => Promise<ClearedStaff[]>
  /** Notifies the people concerned by an event. */
  tellOfEvent: (tx: Tx, event: ToldEvent) => Promise<void>
  /** Warns staff of deadlines. */
  warnOfDeadlines: (
    tx: Tx,
    warnings: readonly Warning[],
    moment: { now: Date; today: WitaDate },
  ) => Promise<void>
}

// On globalThis, because a bundler may load this module once per entry point.
const kept = globalThis as { wbsHooks?: Hooks }

/** Called only by lib/hooks.ts. */
export function registerHooks(hooks: Hooks): void {
  kept.wbsHooks = hooks
}

/** Throws if an entry point did not import lib/hooks.ts: without the guard no act may run. */
export function hooks(): Hooks {
  if (!kept.wbsHooks)
    throw new Error('import lib/hooks.ts in this entry point: the hooks of a case are missing')
  return kept.wbsHooks
}
