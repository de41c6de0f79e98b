import type { Difference, DifferenceKind, Finding, Refusal } from '../protocol.ts'

/** No copy of the file is tried; its sender is told the reason. */
export class Refused extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/** The file may be genuine, but no clean copy of it can be made. */
export class NoCleaner extends Error {}

/** What an examination notes about a file while it is copied. */
export class Notes {
  readonly findings = new Set<Finding>()
  private readonly counts = new Map<DifferenceKind, number>()

  found(finding: Finding): void {
    this.findings.add(finding)
  }

  /** Counts something that the copy does not show as the original does. */
  differs(what: DifferenceKind, count = 1): void {
    if (count > 0) this.counts.set(what, this.count(what) + count)
  }

  count(what: DifferenceKind): number {
    return this.counts.get(what) ?? 0
  }

  get differences(): Difference[] {
    return [...this.counts].map(([what, count]) => ({ what, count }))
  }
}

/** A clean copy with the notes about its original. */
export interface Cleaned {
  bytes: Uint8Array
  type: string
  notes: Notes
  pages: number | null
}
