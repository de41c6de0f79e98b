import { cookies } from 'next/headers'
import { setAccountShortcuts, shortcutsOnForAccount } from '@/lib/akun/shortcuts'
import type { Viewer } from '@/lib/auth/viewer-type'
import type { Db } from '@/lib/db/client'

const COOKIE = 'pintasan'
const YEAR_S = 31_536_000

/** Whether single keys do something for this person (WCAG 2.1.4): for staff a setting of the account, for a reporter of the browser, which says nothing about them. */
export async function shortcutsOn(db: Db, viewer: Viewer): Promise<boolean> {
  if (viewer.role !== 'PELAPOR') return shortcutsOnForAccount(db, viewer)
  return (await cookies()).get(COOKIE)?.value !== 'mati'
}

/** Switches the single keys off or on, for every page that has some. */
export async function setShortcuts(db: Db, viewer: Viewer, on: boolean): Promise<void> {
  if (viewer.role !== 'PELAPOR') return setAccountShortcuts(db, viewer, on)
  const jar = await cookies()
  if (on) jar.delete(COOKIE)
  else jar.set(COOKIE, 'mati', { path: '/', sameSite: 'lax', httpOnly: true, secure: true, maxAge: YEAR_S })
}
