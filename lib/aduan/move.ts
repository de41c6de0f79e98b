import type { ClockEffect } from '@/lib/waktu/clocks'
import type { GuardName } from './lifecycle-guards'
import type { ActorRole, AduanStatus } from './lifecycle-states'

/**
 * Recipients of a notification, always holders of the case's key: PELAPOR its reporter; VERIFIKATOR its
 * verifier, or every administrator with a key while it has none; ADMIN every administrator with a key; TIM
 * the members of its team; KETUA the leaders of that team; PETUGAS the team if there is one, otherwise the
 * verifier; PENYETUJU the approvers of an opening of its identity or of an original; PEMINTA the
 * administrator whose request was decided last.
 */
export type Audience =
  | 'PELAPOR'
  | 'VERIFIKATOR'
  | 'ADMIN'
  | 'TIM'
  | 'ANGGOTA'
  | 'KETUA'
  | 'PETUGAS'
  | 'PENYETUJU'
  | 'PEMINTA'

/** How people who want mail hear of it by mail: at once, in a digest, or never. */
export type MailWay = 'atOnce' | 'gathered' | 'none'

export interface Telling {
  to: Audience
  mail: MailWay
  /** Only if this side acted. */
  by?: 'PELAPOR' | 'STAF'
}

export const told = (to: Audience, mail: MailWay = 'gathered'): Telling => ({ to, mail })

/** The words of an event in a case's history. `{oleh}` becomes the actor's role, never a name. */
export interface EventWords {
  /** Null: hidden from the reporter. */
  pelapor: string | null
  staff: string
  /** Recipients; nobody if omitted. */
  tells?: readonly Telling[]
}

/** From which states and by whom, and the effect on state and clocks. */
interface Way {
  from: readonly AduanStatus[]
  by: readonly ActorRole[]
  /** If omitted, the state stays. */
  to?: AduanStatus
  guards?: readonly GuardName[]
  clock?: readonly ClockEffect[]
}

/**
 * An event with its words, the kind of an event whose words are on another page, or null for moves that leave
 * no trace (drafts).
 */
type EventEntry = (EventWords & { kind: string }) | string | null

/** One move on one page (docs/architecture.md, "A move is one page"). */
export interface MovePage extends Way {
  /**
   * The label of its button (docs/design/contract.md, "Labels"); a timer's label appears only in the docs.
   */
  button: string
  /** The notice afterwards, by variant if it depends on the reader or on a choice. */
  done?: string | Readonly<Record<string, string>>
  event: EventEntry
  /**
   * Only after a team member's declaration: the move reveals content of the case, or has no page that checks
   * this.
   */
  readsCase?: true
  /** The same move by others or from other states; without its own event it records the one above. */
  also?: readonly (Way & { event?: EventEntry })[]
}

/** Checks a page and keeps its literal types. */
export const move = <const P extends MovePage>(page: P): P => page
