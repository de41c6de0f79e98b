import { cookies } from 'next/headers'
import { ownAccount } from '@/lib/aduan/keys/own-account'
import type { Db } from '@/lib/platform/db/client'
import type { StaffViewer, Viewer } from '@/lib/platform/session/viewer-type'

const COOKIE = 'pintasan'
const EXIT_COOKIE = 'keluar-shift'
const YEAR_S = 31_536_000

/**
 * Whether single-key shortcuts are on for this person (WCAG 2.1.4): for staff a setting of the account, for a
 * reporter a setting of the browser, so that nothing is stored about them.
 */
export async function shortcutsOn(db: Db, viewer: Viewer): Promise<boolean> {
  if (viewer.role !== 'PELAPOR') return shortcutsOnForAccount(db, viewer)
  return (await cookies()).get(COOKIE)?.value !== 'mati'
}

/** Turns single-key shortcuts off or on for every page. */
export async function setShortcuts(db: Db, viewer: Viewer, on: boolean): Promise<void> {
  if (viewer.role !== 'PELAPOR') return setAccountShortcuts(db, viewer, on)
  await remember(COOKIE, on)
}

/**
 * Whether pressing Shift three times leaves the site. A setting of the browser, because it must work before
 * anybody signs in.
 */
export async function exitKeyOn(): Promise<boolean> {
  return (await cookies()).get(EXIT_COOKIE)?.value !== 'mati'
}

/** Turns the three presses of Shift off or on (WCAG 2.1.4). The button stays. */
export async function setExitKey(on: boolean): Promise<void> {
  await remember(EXIT_COOKIE, on)
}

async function remember(name: string, on: boolean): Promise<void> {
  const jar = await cookies()
  if (on) jar.delete(name)
  else jar.set(name, 'mati', { path: '/', sameSite: 'lax', httpOnly: true, secure: true, maxAge: YEAR_S })
}

export async function shortcutsOnForAccount(db: Db, viewer: StaffViewer): Promise<boolean> {
  return !(await ownAccount(db, viewer.userId)).shortcutsOff
}

export async function setAccountShortcuts(db: Db, viewer: StaffViewer, on: boolean): Promise<void> {
  await db.user.updateMany({ where: { id: viewer.userId }, data: { shortcutsOff: !on } })
}
