import type { Bytes } from '@/lib/vault/bytes'
import type { Seed } from '@/lib/vault/person'

interface ViewerBase {
  /** The account's id. For the holder of a kode rahasia an id that only the code derives and that names no account. */
  userId: string
  username: string
  /** What the header greets with: a reporter's own name of choice, or a staff name. */
  name: string
  sidHash: Bytes
  /** Opens what this person may read; lives for one request. */
  seed: Seed
  handlesRestricted: boolean
  /** Staff who have no second factor yet: they may set one up, and nothing else. */
  owesSecondFactor?: true
}

export interface PelaporViewer extends ViewerBase {
  role: 'PELAPOR'
  /** False: came by a kode rahasia, which is for one case and always anonymous. */
  account: boolean
  readBefore: boolean
}

export interface AdminViewer extends ViewerBase {
  role: 'ADMIN'
}

export interface TelaahViewer extends ViewerBase {
  role: 'TELAAH'
  /** Teams of this person; ketua where the flag says so. */
  teams: { timId: string; ketua: boolean }[]
}

/** Who is asking, as the live session row says it; never taken from a token or a form. */
export type Viewer = PelaporViewer | AdminViewer | TelaahViewer
export type StaffViewer = AdminViewer | TelaahViewer
export type ViewerRole = Viewer['role']
export type ViewerOf<R extends ViewerRole> = Extract<Viewer, { role: R }>
