import type { ActorRole, LampiranStatus, PembukaanAct } from '@/lib/platform/db/generated/enums'
import type { WitaDate } from '@/lib/waktu/calendar'
import type { CopyMeta, LampiranMeta } from './rules'

/** One file as a page shows it. */
export interface LampiranView extends LampiranMeta {
  id: string
  pesanId: string | null
  uploader: ActorRole
  onDate: WitaDate
  status: LampiranStatus
  /** The copy that staff open; null when there is none. */
  clean: CopyMeta | null
  /** Whether staff may open it in its present state. */
  held: boolean
  /** The viewer's keys open the original too. */
  hasOriginal: boolean
}

/** One opening of a file by staff. */
export interface OpeningView {
  lampiranId: string
  act: PembukaanAct
  who: string
  at: string
}

/**
 * Whether a file is kept from staff: while it is examined, when it was refused, and until it is scanned where there is a scanner. An
 * installation without one says so on each file instead; its clean copies were made anew by programs that drop what could be harmful.
 */
export function isHeld(status: LampiranStatus, scannerConfigured: boolean): boolean {
  return status === 'DIPERIKSA' || status === 'DITOLAK' || (status === 'BELUM_DIPINDAI' && scannerConfigured)
}

/** How a file can be looked at in a page. */
export function looksLike(file: {
  clean: CopyMeta | null
  pages: number | null
}): 'pages' | 'audio' | 'video' | null {
  if (!file.clean) return null
  if (file.pages !== null) return 'pages'
  if (file.clean.type.startsWith('audio/')) return 'audio'
  return file.clean.type.startsWith('video/') ? 'video' : null
}

/** Whether a file can be looked at in its present state. */
export function isViewable(file: Pick<LampiranView, 'clean' | 'pages' | 'held'>): boolean {
  return !file.held && looksLike(file) !== null
}
