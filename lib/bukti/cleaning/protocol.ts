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
  | 'aplikasi'
  | 'gambar-kecil'
  | 'komentar'
  | 'perubahan'
  | 'skrip'
  | 'berkas-di-dalam'
  | 'keterangan-lain'

/** Reason for rejecting a file. */
export type Refusal = 'other-content' | 'damaged' | 'password' | 'too-complex'

/** Reason for a missing clean copy of an accepted file. */
export type NoCleanCopy = 'no-cleaner' | 'cleaning-failed'

export type Job =
  | { kind: 'examine'; extension: string }
  /** Renders one page of a PDF, or a picture, as an image of at most `width` pixels. */
  | { kind: 'page'; type: string; page: number; width: number; watermark: string | null }
  /** Counts the pages of a PDF. */
  | { kind: 'count' }

export interface Part {
  /** Media type of the bytes. */
  type: string
  length: number
}

export type Answer =
  | { kind: 'refused'; reason: Refusal }
  | {
      kind: 'examined'
      findings: Finding[]
      /** Pages of a PDF, 1 for a picture, null for files that are not viewed page by page. */
      pages: number | null
      /** Why the first part, the clean copy, is missing; null if it exists. */
      noCleanCopy: NoCleanCopy | null
      parts: Part[]
    }
  | { kind: 'page'; parts: Part[] }
  | { kind: 'count'; pages: number; parts: Part[] }
