export const MAX_FILES = 10
export const MAX_FILE_BYTES = 20 * 1024 * 1024
/** Files added in one message after sending; the case itself may hold more than the report did. */
export const MAX_FILES_PER_CASE = 60

/** Kinds that are accepted, by extension, with the type they are handed out as. */
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
  | 'cut-off'
  | 'failed'

/** What the person reads; each sentence says what to do. */
export const problemSentences: Record<LampiranProblem, string> = {
  'none-chosen': 'Pilih berkas',
  empty: 'Berkas kosong. Pilih berkas lain',
  'too-large': 'Berkas harus lebih kecil dari 20 MB',
  'wrong-type': 'Berkas harus PDF, JPG, PNG, WEBP, HEIC, DOCX, XLSX, MP3, M4A, AAC, OGG, WAV, MP4, atau 3GP',
  'too-many': 'Paling banyak 10 berkas',
  'cut-off': 'Berkas gagal diunggah. Coba lagi',
  failed: 'Berkas gagal diunggah. Coba lagi',
}

/** The type a file is handed out as, by its extension; null when the kind is not accepted. */
export function typeOf(name: string): string | null {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(name)?.[1]?.toLowerCase()
  return (extension && TYPES[extension]) ?? null
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

/** What is known of a file besides its bytes; sealed under the case's content key. */
export interface LampiranMeta {
  name: string
  type: string
  length: number
  /** BLAKE2b-256 of the original, base64url. */
  hash: string
}

/** Size for people: "1,4 MB". */
export function sizeWords(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`
  const unit = bytes < 1024 * 1024 ? (['KB', 1024] as const) : (['MB', 1024 * 1024] as const)
  const amount = bytes / unit[1]
  return `${amount < 10 ? amount.toFixed(1).replace('.', ',').replace(',0', '') : Math.round(amount)} ${unit[0]}`
}
