import type { CaseKeys } from '@/lib/aduan/keys/keys'
import { openMeta } from '@/lib/bukti/meta'
import type { OwnIdentity } from '@/lib/identitas/recognise/own-identity'
import type { Db, Tx } from '@/lib/platform/db/client'
import { openProfile } from '@/lib/platform/session/profile'
import type { PelaporViewer } from '@/lib/platform/session/viewer-type'
import type { FileWords } from './form/self-identification/find'

/**
 * The details in the reporter's own account, to search for them in their text; null without an account. For
 * this request only.
 */
export async function ownIdentity(db: Db | Tx, viewer: PelaporViewer): Promise<OwnIdentity | null> {
  const account = await db.user.findUnique({
    where: { id: viewer.userId },
    select: { sealedProfile: true },
  })
  if (!account) return null
  const { name, email, phone } = await openProfile(viewer.userId, account.sealedProfile)
  return { name, username: viewer.username, email, phone }
}

/** Names and notes of the files that a draft would send. */
export async function fileWords(tx: Tx, keys: CaseKeys, aduanId: string): Promise<FileWords[]> {
  const rows = await tx.lampiran.findMany({
    where: { aduanId },
    select: { id: true, status: true, sealedMeta: true },
  })
  return Promise.all(
    rows.map(async ({ id, status, sealedMeta }) => {
      const { name, note } = await openMeta(keys.content, id, sealedMeta)
      return { name, note, status }
    }),
  )
}
