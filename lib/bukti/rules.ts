import type { Finding, NoCleanCopy, Refusal } from './cleaning/protocol'

const MB = 1024 * 1024
export const MAX_FILES = 10
export const MAX_FILE_BYTES = 20 * MB
/** Of one report before it is sent. */
export const MAX_DRAFT_BYTES = 100 * MB
/** The case itself may hold more than the report did. */
export const MAX_FILES_PER_CASE = 60
export const MAX_CASE_BYTES = 500 * MB
/** Above this share of the disk files are refused, text never. */
export const DISK_LIMIT = 0.9
/**
 * The same for a report without an account that was not sent yet: drafts that cost their writer nothing may not take the
 * last room from evidence of cases. Once sent, it is a case like any other.
 */
export const DISK_LIMIT_OF_NEW = 0.8
/** What one request of a resumable upload carries: small enough to arrive over a weak network. */
export const CHUNK_BYTES = 512 * 1024
/** An upload that nobody goes on with is removed after so many days. */
export const UPLOAD_DAYS = 2

/** Kinds that are accepted, by extension, with the type they are said to be. */
const TYPES: Record<string, string> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  '3gp': 'video/3gpp',
}

export const ACCEPT = Object.keys(TYPES)
  .map((extension) => `.${extension}`)
  .join(',')

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

/** What the person reads; each sentence says what to do. */
export const problemSentences: Record<LampiranProblem, string> = {
  'none-chosen': 'Pilih berkas',
  empty: 'Berkas kosong. Pilih berkas lain',
  'too-large': 'Berkas harus lebih kecil dari 20 MB',
  'wrong-type': 'Berkas harus PDF, JPG, PNG, WEBP, HEIC, DOCX, XLSX, MP3, M4A, AAC, OGG, WAV, MP4, atau 3GP',
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

/** What an upload is answered when its session is over. */
export const SESSION_ENDED = 'Sesi Anda berakhir. Masuk lagi untuk melanjutkan.'

/** The extension of a name, in lower case, if its kind is accepted. */
export function extensionOf(name: string): string | null {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase()
  return extension && Object.hasOwn(TYPES, extension) ? extension : null
}

/** The type a file is said to be, by its extension; null when the kind is not accepted. */
export function typeOf(name: string): string | null {
  return TYPES[extensionOf(name) ?? ''] ?? null
}

/** The extension that a type is handed out with. */
export function extensionFor(type: string): string {
  return Object.entries(TYPES).find(([, known]) => known === type)?.[0] ?? 'bin'
}

/**
 * A name that can be shown and offered for download: no folders, no control or direction-changing characters, not too
 * long. The name is never used as a path.
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

/** The name of the clean copy: the same, with the extension of what it became (a HEIC photo becomes a JPEG). */
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

/** The question that a file is said to be for; null when it is none. */
export function tidyItem(raw: string): string | null {
  return ITEM.test(raw) ? raw : null
}

/** The request that the question of a file belongs to. */
export function requestOfItem(item: string | null): string | null {
  return ITEM.exec(item ?? '')?.[1] ?? null
}

/** What is known of a file besides its bytes; sealed under the case's content key. */
export interface LampiranMeta {
  name: string
  /** The type that its name says. */
  type: string
  length: number
  /** SHA-256 of the original in hexadecimal. */
  sha256: string
  note: string
  /** The question of a request that it was sent for (lib/pesan/rules.ts, itemKey); null when it was sent by itself. */
  item: string | null
  findings: Finding[]
  noCleanCopy: NoCleanCopy | null
  refusal: Refusal | 'malware' | null
  /** Pages to look at; null when it is not looked at page by page. */
  pages: number | null
}

/** What is known of a file when it has just arrived. */
export function newMeta(file: {
  name: string
  type: string
  length: number
  sha256: string
  note: string
  item: string | null
}): LampiranMeta {
  return { ...file, findings: [], noCleanCopy: null, refusal: null, pages: null }
}

/** What is known of a clean copy or a rendition. */
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
