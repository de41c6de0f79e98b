import type { DifferenceKind, Finding } from '@/lib/bukti/cleaning/protocol'

/**
 * A file of a kind that the corpus of usual files does not have, with traces in places that few programs
 * write.
 */
export interface Odd {
  what: string
  make: () => Buffer | Promise<Buffer>
  /** Words that its copy shows. */
  visible?: readonly string[]
  /** What the sender is told to be missing or hidden. */
  told?: readonly DifferenceKind[]
  found?: readonly Finding[]
  /** Its copy has letters, and is no picture of its pages. */
  hasLetters?: boolean
}
