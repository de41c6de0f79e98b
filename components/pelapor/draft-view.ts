import type { LampiranView } from '@/lib/bukti/views'
import type { RawAnswers } from '@/lib/lapor/form/answers'

/** A draft as its pages show it; it has no id before the first save. */
export interface DraftView {
  id: string | null
  answers: RawAnswers
  savedAt: string | null
  /**
   * The version of this page as it is shown, and the name of this showing of it (PageSave in
   * lib/lapor/commands/draft.ts).
   */
  version: string
  tab: string
  files: readonly LampiranView[]
  /** False: written without an account, so it is anonymous and opened by a kode rahasia. */
  account: boolean
}
