import type { Bytes } from '@/lib/vault/bytes'
import type { Seed } from '@/lib/vault/person'

interface ViewerBase {
  /**
   * The account's id. For the holder of a kode rahasia, an id that is derived from the code and names no
   * account.
   */
  userId: string
  username: string
  /** The name in the header: a reporter's chosen name, or a staff name. */
  name: string
  sidHash: Bytes
  /** Opens everything that this person may read; lives for one request. */
  seed: Seed
  handlesRestricted: boolean
  /** Staff without a second factor: they may set one up and nothing else. */
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
  /** Teams of this person; `ketua` marks those that they lead. */
  teams: { timId: string; ketua: boolean }[]
}

/** The asking person, from the live session row; never taken from a token or a form. */
export type Viewer = PelaporViewer | AdminViewer | TelaahViewer
export type StaffViewer = AdminViewer | TelaahViewer
export type ViewerRole = Viewer['role']
export type ViewerOf<R extends ViewerRole> = Extract<Viewer, { role: R }>
