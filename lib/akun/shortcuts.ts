import type { StaffViewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'

/** Whether single keys do something for this person: a setting of the account, not of the device. */
export async function shortcutsOnForAccount(db: Db, viewer: StaffViewer): Promise<boolean> {
  const user = await db.user.findUnique({ where: { id: viewer.userId }, select: { shortcutsOff: true } })
  return !user?.shortcutsOff
}

/** Switches the single keys off or on (WCAG 2.1.4). */
export async function setAccountShortcuts(db: Db, viewer: StaffViewer, on: boolean): Promise<void> {
  await db.user.updateMany({ where: { id: viewer.userId }, data: { shortcutsOff: !on } })
}
