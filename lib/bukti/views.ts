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
  /** The copy that staff open; null if there is none. */
  clean: CopyMeta | null
  /** Kept from staff in its present state. */
  held: boolean
  /** The viewer's keys open the original too. */
  hasOriginal: boolean
  /**
   * Two administrators together can open the original, which has no clean copy (lib/identitas/originals.ts).
   */
  openable: boolean
  /** Two administrators opened the original at least once. */
  wasOpened: boolean
}

/** One opening of a file by staff. */
export interface OpeningView {
  lampiranId: string
  act: PembukaanAct
  who: string
  at: string
}

/**
 * Whether a file is kept from staff: while it is being examined, if it was refused, and until it is scanned
 * if there is a scanner. Without a scanner each file is marked as not scanned; its clean copy was rebuilt by
 * programs that drop harmful content.
 */
export function isHeld(status: LampiranStatus, scannerConfigured: boolean): boolean {
  return status === 'DIPERIKSA' || status === 'DITOLAK' || (status === 'BELUM_DIPINDAI' && scannerConfigured)
}

/** Whether its original is kept without a clean copy. */
export function isKept(file: Pick<LampiranView, 'noCleanCopy' | 'status'>): boolean {
  return file.noCleanCopy !== null && file.status !== 'DITOLAK'
}

/** How a page can show a file. */
export function looksLike(file: {
  clean: CopyMeta | null
  pages: number | null
}): 'pages' | 'audio' | 'video' | null {
  if (!file.clean) return null
  if (file.pages !== null) return 'pages'
  if (file.clean.type.startsWith('audio/')) return 'audio'
  return file.clean.type.startsWith('video/') ? 'video' : null
}

/**
 * Whether the pages that are viewed are a rendition: its copy is a Word or Excel file, with looks of its own.
 */
export function isRendition({ clean, pages }: Pick<LampiranView, 'clean' | 'pages'>): boolean {
  return clean !== null && pages !== null && !/^image\/|pdf$/.test(clean.type)
}

/** Whether a file can be viewed in its present state. */
export function isViewable(file: Pick<LampiranView, 'clean' | 'pages' | 'held'>): boolean {
  return !file.held && looksLike(file) !== null
}
