import type { ActRequest, StaffScene } from '@/lib/aduan/act'
import type { CommandName } from '@/lib/aduan/lifecycle'
import type { Db, Tx } from '@/lib/platform/db/client'
import type { Bytes } from '@/lib/vault/bytes'
import type { CompartmentKey } from '@/lib/vault/case-keys'
import type { ReviewedTable } from './review'

/** The columns that every draft has, whichever table it lies in. */
export interface DraftRow {
  id: string
  /** Counts saves. */
  revision: number
  sealedReview: Bytes | null
}

/** A draft as somebody typed it: over `row`, or the first of its kind. */
export interface Typed<Row, Body> {
  id: string
  row: Row | null
  body: Body
  /** The revision that the writer's page showed; 0 for none. */
  seen: number
  writerId: string
}

/**
 * A kind of text that one person drafts, the leak check reads and another person approves. The moves say who
 * may do what and when (lib/aduan/moves); this says where such a draft lies and what issuing it means. Every
 * function runs in the transaction of its move, under the lock of the case.
 */
export interface DraftKind<Row extends DraftRow, Body> {
  moves: Record<'save' | 'check' | 'propose' | 'sendBack' | 'issue', CommandName>
  /** Facts for the guards of these moves where they depend on the form and not on the case alone. */
  facts?: ActRequest['facts']
  /** The word for it in a refusal: "Draf", "Dokumen". */
  noun: string
  /** Its name in the events of a case; null where the kind of event says it. */
  title: string | null
  /** The table whose `sealed_review` keeps the findings. */
  table: ReviewedTable
  /** The draft that is not issued yet. */
  find: (tx: Db | Tx, aduanId: string) => Promise<Row | null>
  open: (internal: CompartmentKey, row: Row) => Promise<Body>
  /** The texts that the leak check reads, by section. */
  textsOf: (body: Body) => Record<string, string>
  /** Whether each section has real content. */
  isComplete: (body: Body) => boolean
  /** Whose own name may stand in it. */
  addresseeOf?: (body: Body) => string
  /** Stores a draft under the internal key, with `writerId` as its drafter. */
  write: (scene: StaffScene, typed: Typed<Row, Body>) => Promise<unknown>
  /** Who wrote it, whom somebody else has to approve. */
  writerOf: (row: Row) => string
  mark: (
    tx: Tx,
    id: string,
    data: { status: 'DRAF' | 'DIAJUKAN'; returned: boolean } | { sealedReview: Bytes },
  ) => Promise<unknown>
  /** Keeps the remark of an approver (their id) with the draft, for the page where its drafter works. */
  keepRemark: (scene: StaffScene, row: Row, remark: string, approverId: string) => Promise<unknown>
  /** Makes the draft final: `body` has passed the leak check in this transaction. */
  issue: (scene: StaffScene, row: Row, body: Body, approverId: string) => Promise<unknown>
}

/** What an administrator needs to declare a finding in a text wrong; a draft is more than that. */
export type CheckedKind<Row extends DraftRow, Body> = Pick<
  DraftKind<Row, Body>,
  'noun' | 'title' | 'table' | 'find' | 'open' | 'textsOf' | 'writerOf'
> & { mark: (tx: Tx, id: string, data: { sealedReview: Bytes }) => Promise<unknown> }
