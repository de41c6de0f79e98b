import type { Difference, Finding, NoCleanCopy, Refusal } from './cleaning/protocol'

const MB = 1024 * 1024
export const MAX_FILES = 10
export const MAX_FILE_BYTES = 20 * MB
/** Limit of one report before it is sent. */
export const MAX_DRAFT_BYTES = 100 * MB
/** The case itself may hold more than the report. */
export const MAX_FILES_PER_CASE = 60
export const MAX_CASE_BYTES = 500 * MB
/** Above this share of the disk files are refused, text never. */
export const DISK_LIMIT = 0.9
/**
 * The same for an unsent report without an account: drafts that cost their author nothing may not take the
 * last space from evidence of cases. After sending it is a case like any other.
 */
export const DISK_LIMIT_OF_NEW = 0.8
/**
 * The first request of a resumable upload, small enough for a weak network; on a good one they grow
 * (piece-rules.ts).
 */
export const CHUNK_BYTES = 512 * 1024
/**
 * The least that is stored of one request unless it ends the file: even one byte takes a block of 64 KiB on
 * the disk. A connection that breaks earlier sends these few bytes again.
 */
export const MIN_PART_BYTES = 16 * 1024
/** Requests in which a file may come: ten times as many as on a line that never breaks. */
export const MAX_PARTS = (10 * MAX_FILE_BYTES) / CHUNK_BYTES
/** An abandoned upload is removed after this many days. */
export const UPLOAD_DAYS = 2

/** Endings of the usual kinds, with their media types. What a file is its content decides. */
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  gif: 'image/gif',
  tiff: 'image/tiff',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odp: 'application/vnd.oasis.opendocument.presentation',
  rtf: 'application/rtf',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  '3gp': 'video/3gpp',
  mov: 'video/quicktime',
  webm: 'video/webm',
  flac: 'audio/flac',
  opus: 'audio/ogg',
  txt: 'text/plain',
}

/** What a file chooser offers first; phones give many files no ending, but know their kind. */
export const ACCEPT = [
  'image/*',
  'audio/*',
  'video/*',
  ...Object.keys(TYPES).map((ending) => `.${ending}`),
].join(',')

export type LampiranProblem =
  | 'none-chosen'
  | 'empty'
  | 'too-large'
  | 'wrong-type'
  | 'too-many'
  | 'quota'
  | 'disk-full'
  | 'disk-nearly-full'
  | 'too-often'
  | 'cut-off'
  | 'failed'

/** Shown to the person; each sentence says what to do. */
export const problemSentences: Record<LampiranProblem, string> = {
  'none-chosen': 'Pilih berkas',
  empty: 'Berkas kosong. Pilih berkas lain',
  'too-large': 'Berkas harus lebih kecil dari 20 MB',
  'wrong-type': `Berkas harus ${Object.keys(TYPES)
    .join(', ')
    .toUpperCase()
    .replace(/, (\w+)$/, ' atau $1')}`,
  'too-many': 'Paling banyak 10 berkas',
  quota: 'Jumlah ukuran berkas melebihi batas. Hapus salah satu berkas atau kirim yang lebih kecil',
  'disk-full':
    'Penyimpanan berkas sedang penuh. Tulis saja dahulu; aduan dan pesan tetap dapat dikirim, dan berkas dapat menyusul',
  'disk-nearly-full':
    'Penyimpanan berkas hampir penuh. Kirim dahulu aduan Anda tanpa berkas ini; sesudah terkirim, berkas dapat menyusul',
  'too-often':
    'Anda sudah mengunggah 120 berkas dalam satu jam. Tulisan tetap dapat dikirim; lanjutkan berkas satu jam lagi',
  'cut-off': 'Berkas gagal diunggah. Coba lagi',
  failed: 'Berkas gagal diunggah. Coba lagi',
}

/** Answer to an upload whose session has ended. */
export const SESSION_ENDED = 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.'

/** The extension of a name, in lower case, if its kind is known; otherwise null. */
function extensionOf(name: string): string | null {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase()
  return extension && Object.hasOwn(TYPES, extension) ? extension : null
}

/** The media type of a name by its extension; null if it is not known. */
export function typeOf(name: string): string | null {
  return TYPES[extensionOf(name) ?? ''] ?? null
}

/** The extension for files of this type. */
export function extensionFor(type: string): string {
  return Object.entries(TYPES).find(([, known]) => known === type)?.[0] ?? 'bin'
}

/**
 * A file name that is safe to show and to offer for download: no folders, no control or direction-changing
 * characters, not too long. Never used as a path.
 */
export function displayName(raw: string): string {
  const last = raw.split(/[\\/]/).pop() ?? ''
  const clean = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replace(/^\.+/, '')
    .trim()
  const points = [...clean]
  if (points.length === 0) return 'berkas'
  return points.length <= 120 ? clean : `${points.slice(0, 100).join('')}…${points.slice(-16).join('')}`
}

/** Name of the clean copy: the same, with the extension of its new type (a HEIC photo becomes a JPEG). */
export function cleanName(name: string, type: string): string {
  const extension = extensionFor(type)
  const same = typeOf(name) === type
  return same ? name : `${name.replace(/\.[^.]*$/, '')}.${extension}`
}

/** A remark on a file: one line, not too long. */
export function tidyNote(raw: string): string {
  const line = raw.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ')
  return [...line.trim()].slice(0, 300).join('')
}

const ITEM = /^([0-9a-f-]{36})\.\d{1,2}$/

/** The question that a file answers; null if the text is not one. */
export function tidyItem(raw: string): string | null {
  return ITEM.test(raw) ? raw : null
}

/** The request of a file's question. */
export function requestOfItem(item: string | null): string | null {
  return ITEM.exec(item ?? '')?.[1] ?? null
}

/** Why an original is kept without a clean copy. */
export type WhyKept = NoCleanCopy | Refusal

/** Metadata of a file, sealed under the case's content key. */
export interface LampiranMeta {
  name: string
  /** The media type by its content; by its name until it is examined. */
  type: string
  length: number
  /** SHA-256 of the original in hexadecimal. */
  sha256: string
  note: string
  /**
   * The question of a request that it answers (lib/pesan/rules.ts, itemKey); null if it was sent on its own.
   */
  item: string | null
  findings: Finding[]
  /** What the clean copy does not show as the original does. */
  differences: Difference[]
  /** Why the original is kept without a clean copy; null if there is one, or it was not examined yet. */
  noCleanCopy: WhyKept | null
  /** Malware; other reasons stand only in rows from before originals were kept. */
  refusal: WhyKept | 'malware' | null
  /** Number of pages; null if it is not viewed page by page. */
  pages: number | null
}

/** Metadata of a file that has just arrived. */
export function newMeta(file: {
  name: string
  length: number
  sha256: string
  note: string
  item: string | null
}): LampiranMeta {
  const type = typeOf(file.name) ?? 'application/octet-stream'
  return { ...file, type, findings: [], differences: [], noCleanCopy: null, refusal: null, pages: null }
}

/** Metadata of a clean copy or a rendition. */
export interface CopyMeta {
  type: string
  length: number
  sha256: string
}

/** Size for people: "1,4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const unit = bytes < MB ? (['KB', 1024] as const) : (['MB', MB] as const)
  const amount = bytes / unit[1]
  return `${amount < 10 ? amount.toFixed(1).replace('.', ',').replace(',0', '') : Math.round(amount)} ${unit[0]}`
}
