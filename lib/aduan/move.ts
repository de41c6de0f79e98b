import type { ClockEffect } from '@/lib/waktu/clocks'
import type { GuardName } from './lifecycle-guards'
import type { ActorRole, AduanStatus } from './lifecycle-states'

/**
 * Who is notified, always within the circle of the case (the holders of its key):
 * PELAPOR its reporter; VERIFIKATOR the officer who verifies it, or every administrator of the circle while nobody does;
 * ADMIN every administrator of the circle; TIM the members of its team; KETUA the leaders of that team;
 * PETUGAS the team where there is one, otherwise the verifier;
 * PENYETUJU the approvers of an opening of its identity; PEMINTA the administrator who asked for it.
 */
export type Audience =
  | 'PELAPOR'
  | 'VERIFIKATOR'
  | 'ADMIN'
  | 'TIM'
  | 'KETUA'
  | 'PETUGAS'
  | 'PENYETUJU'
  | 'PEMINTA'

/** When a mail says that there is something new, to people who want mail: at once, gathered, or never. */
export type MailWay = 'atOnce' | 'gathered' | 'none'

export interface Telling {
  to: Audience
  mail: MailWay
  /** Only when this side acted. */
  by?: 'PELAPOR' | 'STAF'
}

export const told = (to: Audience, mail: MailWay = 'gathered'): Telling => ({ to, mail })

/** What is recorded in a case's history, in words for its readers. `{oleh}` becomes the actor's role, never a name. */
export interface EventWords {
  /** Null: the reporter does not see that it happened. */
  pelapor: string | null
  staff: string
  /** Whom it notifies; nobody where it is left out. */
  tells?: readonly Telling[]
}

/** Where a move starts, who makes it and what it does to state and clocks. */
interface Way {
  from: readonly AduanStatus[]
  by: readonly ActorRole[]
  /** Left out: the state stays. */
  to?: AduanStatus
  guards?: readonly GuardName[]
  clock?: readonly ClockEffect[]
}

/** An event with its words, the kind of one whose words stand on another page, or null for what leaves no trace (drafts). */
type EventEntry = (EventWords & { kind: string }) | string | null

/** One move on one page (docs/architecture.md, "A move is one page"). */
export interface MovePage extends Way {
  /** The label of its button (docs/design/contract.md, "Labels"); a timer's stands in the docs only. */
  button: string
  /** What the page says afterwards; by variant where it depends on the reader or on what was chosen. */
  done?: string | Readonly<Record<string, string>>
  event: EventEntry
  /** For members of a team who have declared already: it hands out what the case holds, or nothing else is read with it. */
  readsCase?: true
  /** The same move by others or from other states; without an event of its own it records the one above. */
  also?: readonly (Way & { event?: EventEntry })[]
}

/** Checks a page and keeps its names as types. */
export const move = <const P extends MovePage>(page: P): P => page
