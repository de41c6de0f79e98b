/**
 * Protocol between the server and the sandboxed process. The job is one argument, the file is on standard
 * input; the answer is a length (4 bytes, big-endian), that many bytes of JSON, then the parts concatenated.
 * No imports: both sides read this file, and only one of them has the rest of the application.
 */

/** Hidden data found in a file; each kind reveals something about its maker. */
export type Finding =
  | 'lokasi'
  | 'perangkat'
  | 'waktu'
  | 'pembuat'
  | 'jalur'
  | 'aplikasi'
  | 'gambar-kecil'
  | 'komentar'
  | 'perubahan'
  | 'skrip'
  | 'berkas-di-dalam'
  | 'keterangan-lain'

/** What the copy does not show as the original does: told to the sender before sending, and to staff. */
export type DifferenceKind =
  | 'drawn'
  | 'drawn-pages'
  | 'laid-out'
  | 'recoded'
  | 'missing-pages'
  | 'missing-sheets'
  | 'missing-rows'
  | 'missing-words'
  | 'missing-pictures'
  | 'missing-values'
  | 'missing-frames'
  | 'missing-seconds'
  | 'missing-subtitles'
  | 'missing-tracks'
  | 'cut-picture'
  | 'first-frame'
  | 'hidden-layers'
  | 'hidden-sheets'
  | 'hidden-slides'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'hidden-text'
  | 'hidden-pictures'
  | 'hidden-seconds'
  | 'speaker-notes'
  | 'covering-shapes'
  | 'unlooked-pages'

export interface Difference {
  what: DifferenceKind
  /** How many pages, sheets, words and so on. */
  count: number
}

/** Why no copy of a file is even tried; its original is kept sealed. */
export type Refusal =
  | 'unknown-type'
  | 'damaged'
  | 'password'
  | 'too-complex'
  | 'too-many-pixels'
  | 'old-word'
  | 'old-excel'
  | 'old-powerpoint'
  | 'other-office'
  | 'archive'
  | 'email'
  | 'web-page'
  | 'program'

/** Why a copy that was tried did not come about. */
export type NoCleanCopy = 'no-cleaner' | 'no-recoder' | 'cleaning-failed'

export type Job =
  | { kind: 'examine' }
  /** Lays out the pages of a clean Word or Excel file, where LibreOffice does not. */
  | { kind: 'preview' }
  /** Renders one page of a PDF, or a picture, as an image of at most `width` pixels. */
  | { kind: 'page'; type: string; page: number; width: number; watermark: string | null }
  /** Counts the pages of a PDF. */
  | { kind: 'count' }

/** The program that the keeper of parsers starts for each job (worker/keeper.ts). */
export interface Program {
  command: string
  args: string[]
  cwd: string
  env: NodeJS.ProcessEnv
}

export interface Part {
  /** Media type of the bytes. */
  type: string
  length: number
}

export type Answer =
  | { kind: 'refused'; reason: Refusal }
  | {
      kind: 'examined'
      /** Media type of the original, by its content. */
      type: string
      findings: Finding[]
      differences: Difference[]
      /** Pages of a PDF, 1 for a picture, null for files that are not viewed page by page. */
      pages: number | null
      /** Why the first part, the clean copy, is missing; null if it exists. */
      noCleanCopy: NoCleanCopy | null
      parts: Part[]
    }
  | { kind: 'preview'; pages: number; parts: Part[] }
  | { kind: 'page'; parts: Part[] }
  | { kind: 'count'; pages: number; parts: Part[] }
