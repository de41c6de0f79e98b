import type { Finding, Refusal } from '../protocol.ts'

/** The file is not accepted; the reason goes to the person who sent it. */
export class Refused extends Error {
  readonly reason: Refusal
  constructor(reason: Refusal) {
    super(reason)
    this.reason = reason
  }
}

/** The file may be genuine, but nothing here can make a clean copy of it. */
export class NoCleaner extends Error {}

/** A clean copy with what was found on the way. */
export interface Cleaned {
  bytes: Uint8Array
  type: string
  findings: Set<Finding>
  pages: number | null
}
