import { cookies } from 'next/headers'
import { cookieOptions, PENDING_COOKIE } from './cookies'
import { PENDING_MS } from './pending'
import type { SessionSecrets } from './sessions'

/** Sets the cookie for the second step of a login. */
export async function keepPending({ sid, kx }: SessionSecrets): Promise<void> {
  const jar = await cookies()
  jar.set(PENDING_COOKIE, `${sid}.${kx}`, { ...cookieOptions, maxAge: PENDING_MS / 1000 })
}

/** The secrets of this browser's pending login, or null. */
export async function pendingSecrets(): Promise<SessionSecrets | null> {
  const [sid, kx] = ((await cookies()).get(PENDING_COOKIE)?.value ?? '').split('.')
  return sid && kx ? { sid, kx } : null
}

/** Deletes the cookie after the login is complete or given up. */
export async function dropPending(): Promise<void> {
  const jar = await cookies()
  jar.set(PENDING_COOKIE, '', { ...cookieOptions, maxAge: 0 })
}
