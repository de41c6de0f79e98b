import type { Finding, Refusal } from '../protocol.ts'

/** The file is rejected; its sender is told the reason. */
export class Refused extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/** The file may be genuine, but no clean copy of it can be made. */
export class NoCleaner extends Error {}

/** A clean copy with the findings of its original. */
export interface Cleaned {
  bytes: Uint8Array
  type: string
  findings: Set<Finding>
  pages: number | null
}
