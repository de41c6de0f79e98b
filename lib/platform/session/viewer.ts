import { cookies, headers } from 'next/headers'
import { notFound, redirect } from 'next/navigation'
import { cache } from 'react'
import { clockNow } from '@/lib/clock'
import { isCodeHolder } from '@/lib/vault/secret-code'
import { db } from '../db/client'
import { DbUnavailable } from '../db/errors'
import { cookieOptions, KX_COOKIE, LEFT_COOKIE, SESSION_COOKIE } from './cookies'
import { sealDevice } from './device'
import { auth, signIn, signOut } from './next-auth'
import { endSession, openSession, peekSession, type SessionSecrets } from './sessions'
import type { Viewer, ViewerOf, ViewerRole } from './viewer-type'

/**
 * Content of the signed token: ids only, not a proof of access. Also readable after the session row has
 * ended.
 */
export const tokenIds = cache(async (): Promise<{ userId: string; sid: string } | null> => {
  const session: unknown = await auth()
  if (typeof session !== 'object' || session === null) return null
  const { sid, userId } = session as { sid?: unknown; userId?: unknown }
  return typeof sid === 'string' && typeof userId === 'string' ? { sid, userId } : null
})

/** The signed-in person, even if they may only set up a second factor. */
export const signedIn = cache(() => viewerBy(openSession))

/**
 * The viewer of this request, or null. Needs both cookies and the live row, and for staff a second factor.
 */
export const currentViewer = cache(async () => withSecondFactor(await signedIn()))

/** The viewer of a request that a page sends by itself, which does not keep the session alive. */
export const peekViewer = cache(async () => withSecondFactor(await viewerBy(peekSession)))

function withSecondFactor(viewer: Viewer | null): Viewer | null {
  return viewer?.owesSecondFactor ? null : viewer
}

/** The viewer who is leaving: their session is refused to every other request already. */
export const leavingViewer = cache(() => viewerBy(peekSession, 'leaving'))

/** How long the end of a session, with the text that it brings, may take to arrive after "Keluar cepat". */
const LEAVING_MS = 30_000

async function viewerBy(open: typeof openSession, leaving?: 'leaving'): Promise<Viewer | null> {
  const jar = await cookies()
  const leftAt = jar.get(LEFT_COOKIE)?.value
  if (leftAt !== undefined && !leaving) {
    const late = Math.abs(clockNow().getTime() - Number(leftAt)) < LEAVING_MS ? null : await leavingViewer()
    if (late) await endSession(db(), late.sidHash)
    return null
  }
  const kx = jar.get(KX_COOKIE)?.value
  if (!kx || !jar.has(SESSION_COOKIE)) return null
  const ids = await tokenIds()
  if (!ids) return null
  const viewer = await open(db(), { sid: ids.sid, kx }, clockNow())
  return viewer?.userId === ids.userId ? viewer : null
}

/** This session's secret that only the browser has, for values that a session holds (held-codes.ts). */
export async function currentKx(): Promise<string> {
  return (await cookies()).get(KX_COOKIE)?.value ?? ''
}

const SET_UP = '/akun/langkah-kedua'

/**
 * The redirect for somebody who may not be here: staff without a second factor set one up; without a session
 * a person logs in again, or enters their kode rahasia again.
 */
export async function entrance(): Promise<typeof SET_UP | '/masuk' | '/lacak'> {
  if (await signedIn()) return SET_UP
  const ids = await tokenIds()
  return ids && isCodeHolder(ids.userId) ? '/lacak' : '/masuk'
}

/**
 * For pages and layouts: redirects a visitor to the login page; 404 for another role, which does not learn
 * that the page exists.
 */
export async function requireViewer<R extends ViewerRole>(...roles: R[]): Promise<ViewerOf<R>> {
  const viewer = await currentViewer()
  if (!viewer) redirect(await entrance())
  if (!hasRole(viewer, roles)) notFound()
  return viewer
}

/** For account pages: anybody signed in with an account. A kode rahasia has none. */
export async function requireAccount(): Promise<Viewer> {
  return withAccount(await requireViewer('PELAPOR', 'ADMIN', 'TELAAH'))
}

/** The same for pages that staff without a second factor must reach. */
export async function requireSetUp(): Promise<Viewer> {
  const viewer = await signedIn()
  if (!viewer) redirect(await entrance())
  return withAccount(viewer)
}

function withAccount(viewer: Viewer): Viewer {
  if (viewer.role === 'PELAPOR' && !viewer.account) notFound()
  return viewer
}

/** Narrows a viewer to the given roles. */
export function hasRole<R extends ViewerRole>(viewer: Viewer, roles: readonly R[]): viewer is ViewerOf<R> {
  return (roles as readonly ViewerRole[]).includes(viewer.role)
}

/**
 * Sets both cookies for a session row that logIn() created, and notes for its owner in what kind of browser
 * it began; for server actions.
 */
export async function keepSession({ sid, kx }: SessionSecrets): Promise<void> {
  await noteDevice({ sid, kx })
  await signIn('credentials', { sid, kx, redirect: false })
  const jar = await cookies()
  jar.set(KX_COOKIE, kx, cookieOptions)
  jar.set(LEFT_COOKIE, '', { ...cookieOptions, maxAge: 0 })
  // next-auth stores the page's address in a cookie that nothing needs.
  jar.delete('authjs.callback-url')
}

/** Nothing lists the sessions of a kode rahasia. */
async function noteDevice(secrets: SessionSecrets): Promise<void> {
  const viewer = await peekSession(db(), secrets, clockNow())
  if (!viewer || (viewer.role === 'PELAPOR' && !viewer.account)) return
  const { seed, sidHash } = viewer
  const sealedDevice = await sealDevice(seed, sidHash, (await headers()).get('user-agent') ?? '')
  await db().session.updateMany({ where: { sidHash }, data: { sealedDevice } })
}

/** Deletes the session row, then its cookies. The cookies are deleted even while the database is down. */
export async function dropSession(): Promise<void> {
  try {
    const viewer = await leavingViewer()
    if (viewer) await endSession(db(), viewer.sidHash)
  } catch (error) {
    // Without its cookies nobody can open the row; it expires after 15 minutes.
    if (!(error instanceof DbUnavailable)) throw error
  }
  await signOut({ redirect: false })
  const jar = await cookies()
  for (const name of [KX_COOKIE, LEFT_COOKIE]) jar.set(name, '', { ...cookieOptions, maxAge: 0 })
}

/** The start page of each role; a kode rahasia leads to its case. */
export function homeOf({ role, account }: { role: ViewerRole; account?: boolean }): string {
  if (account === false) return '/lacak'
  return role === 'PELAPOR' ? '/dashboard' : role === 'ADMIN' ? '/admin' : '/telaah'
}
