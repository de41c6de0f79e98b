/**
 * What the server and the sandboxed process say to each other. The job comes as one argument, the file on standard
 * input; the answer goes out as a length (4 bytes, big-endian), that many bytes of JSON, then the parts one behind the other.
 * No imports: both sides read this file, and only one of them has the rest of the application.
 */

/** What was found in a file beside what it shows; each tells something about who made it. */
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

/** Why a file is not accepted at all. */
export type Refusal = 'other-content' | 'damaged' | 'password' | 'too-complex'

/** Why there is no clean copy of an accepted file. */
export type NoCleanCopy = 'no-cleaner' | 'cleaning-failed'

export type Job =
  | { kind: 'examine'; extension: string }
  /** One page of a PDF, or a picture, as an image of at most `width` pixels. */
  | { kind: 'page'; type: string; page: number; width: number; watermark: string | null }
  /** How many pages a PDF has. */
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
      /** Pages of a PDF, 1 for a picture, null for what is not looked at page by page. */
      pages: number | null
      /** Why the first part, the clean copy, is missing; null when it is there. */
      noCleanCopy: NoCleanCopy | null
      parts: Part[]
    }
  | { kind: 'page'; parts: Part[] }
  | { kind: 'count'; pages: number; parts: Part[] }
