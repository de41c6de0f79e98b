import { cookies } from 'next/headers'
import { cookieOptions, PENDING_COOKIE } from './cookies'
import { PENDING_MS } from './pending'
import type { SessionSecrets } from './sessions'

/** Gives the browser what the second step of its login needs. */
export async function keepPending({ sid, kx }: SessionSecrets): Promise<void> {
  const jar = await cookies()
  jar.set(PENDING_COOKIE, `${sid}.${kx}`, { ...cookieOptions, maxAge: PENDING_MS / 1000 })
}

/** What this browser's login is known by, or null when none waits. */
export async function pendingSecrets(): Promise<SessionSecrets | null> {
  const [sid, kx] = ((await cookies()).get(PENDING_COOKIE)?.value ?? '').split('.')
  return sid && kx ? { sid, kx } : null
}

/** The login is through, or given up. */
export async function dropPending(): Promise<void> {
  const jar = await cookies()
  jar.set(PENDING_COOKIE, '', { ...cookieOptions, maxAge: 0 })
}
