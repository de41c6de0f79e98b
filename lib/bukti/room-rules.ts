import {
  MAX_CASE_BYTES,
  MAX_DRAFT_BYTES,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_FILES_PER_CASE,
  problemSentences,
  sizeWords,
} from './rules'

/** What may still be added to a draft or a case. */
export interface Room {
  files: number
  bytes: number
}

interface Stored {
  length: number
  status?: string
}

/** The limits of a draft, or of a case after it was sent. */
export function limitsOf(kind: 'draft' | 'case'): Room {
  return kind === 'draft'
    ? { files: MAX_FILES, bytes: MAX_DRAFT_BYTES }
    : { files: MAX_FILES_PER_CASE, bytes: MAX_CASE_BYTES }
}

/**
 * The room beside these files and unfinished uploads, as the server counts it (permission.ts); a rejected
 * file takes none.
 */
export function roomOf(kind: 'draft' | 'case', files: readonly Stored[]): Room {
  const kept = files.filter(({ status }) => status !== 'DITOLAK')
  const limits = limitsOf(kind)
  return {
    files: Math.max(0, limits.files - kept.length),
    bytes: Math.max(0, limits.bytes - kept.reduce((sum, { length }) => sum + length, 0)),
  }
}

/** The limits in words, for the place where files are chosen. */
export function limitWords(kind: 'draft' | 'case'): string {
  const { files, bytes } = limitsOf(kind)
  return `Paling banyak ${files} berkas, ${sizeWords(MAX_FILE_BYTES)} per berkas, ${sizeWords(bytes)} semuanya.`
}

/** Chosen files that fit, and for each of the others its name with what to do. */
export interface Picked<F> {
  taken: F[]
  refused: { name: string; advice: string }[]
}

/** Decides before the first byte is sent, file by file in their order. */
export function pickFiles<F extends { name: string; size: number }>(
  chosen: readonly F[],
  room: Room,
): Picked<F> {
  const picked: Picked<F> = { taken: [], refused: [] }
  let bytes = 0
  for (const file of chosen) {
    const advice = adviceOn(file, { files: room.files - picked.taken.length, bytes: room.bytes - bytes })
    if (advice) picked.refused.push({ name: file.name, advice })
    else {
      picked.taken.push(file)
      bytes += file.size
    }
  }
  return picked
}

function adviceOn({ size }: { size: number }, room: Room): string | null {
  if (size === 0) return problemSentences.empty
  if (size > MAX_FILE_BYTES) return `${problemSentences['too-large']}; berkas ini ${sizeWords(size)}`
  if (room.files < 1) return 'Sudah terlalu banyak berkas. Hapus salah satu untuk menggantinya'
  if (size > room.bytes) return `Tinggal tempat untuk ${sizeWords(room.bytes)}, berkas ini ${sizeWords(size)}`
  return null
}
