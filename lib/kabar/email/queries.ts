import type { Db } from '@/lib/platform/db/client'
import { openProfile } from '@/lib/platform/session/profile'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import { openMailState } from './state'
import { casesWithName, isUndeliverable } from './subscription'

/** A person's mail settings as the page "Kabar lewat email" shows them. */
export interface MailWish {
  /** The address, mostly masked, because others may see the screen. */
  to: string | null
  dead: boolean
  /** An address waiting for its code. */
  asked: string | null
  /** The address of the profile, as a suggestion. */
  proposed: string | null
  /** A reporter's cases: how many mail is sent for, and how many are anonymous and never have mail. */
  cases: { named: number; anonymous: number } | null
}

/** Reads the mail settings; a kode rahasia has no account and no such page. */
export async function mailWishOf(db: Db, viewer: Viewer): Promise<MailWish> {
  const user = await db.user.findUniqueOrThrow({
    where: { id: viewer.userId },
    select: { sealedMail: true, sealedProfile: true },
  })
  const { to, dead, asked } = await openMailState(viewer.userId, user.sealedMail)
  const { email } = await openProfile(viewer.userId, user.sealedProfile)
  const reporter = viewer.role === 'PELAPOR' ? await casesWithName(db, viewer) : null
  return {
    to: to && masked(to),
    dead: dead || (viewer.role === 'PELAPOR' && (await isUndeliverable(db, viewer))),
    asked: asked && masked(asked.address),
    proposed: email,
    cases: reporter && { named: reporter.named.length, anonymous: reporter.anonymous },
  }
}

function masked(address: string): string {
  const [name = '', domain = ''] = address.split('@')
  return `${name.slice(0, 1)}${'•'.repeat(Math.max(2, Math.min(8, name.length - 1)))}@${domain}`
}
