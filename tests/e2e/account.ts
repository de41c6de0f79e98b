import { encode } from 'next-auth/jwt'
import { prepareUser, storeUser } from '@/lib/akun/commands/create-user'
import { inTransaction } from '@/lib/platform/db/transaction'
import { KX_COOKIE, SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { startSession } from '@/lib/platform/session/sessions'
import type { PelaporViewer, Viewer } from '@/lib/platform/session/viewer-type'
import { hashSid } from '@/lib/vault/session'
import type { BrowserWorld, SessionCookies } from './world'

/** The cookies that a login sets for a session created here. */
export async function cookiesOf(
  sub: string,
  { sid, kx }: { sid: string; kx: string },
): Promise<SessionCookies> {
  const secret = process.env.AUTH_SECRET ?? ''
  const value = await encode({ token: { sub, sid }, secret, salt: SESSION_COOKIE })
  return [
    { name: SESSION_COOKIE, value },
    { name: KX_COOKIE, value: kx },
  ]
}

export const NEW_PASSWORD = 'lima kata yang panjang sekali'
let made = 0

/** An account of this test only, with a session. Its password cost is low, like the demo's. */
export async function newPerson(
  { town: { db }, now }: Pick<BrowserWorld, 'town' | 'now'>,
  role: 'PELAPOR' | 'ADMIN' | 'TELAAH' = 'PELAPOR',
) {
  made += 1
  const username = `orang.${made}.${process.pid}`
  const profile = { name: 'Itik', email: `${username}@contoh.id`, phone: null, reporterKind: null }
  const staff = role === 'PELAPOR' ? {} : { staffName: `Petugas ${made}` }
  const { row, created } = await prepareUser(
    { username, password: NEW_PASSWORD, role, profile, demo: true, ...staff },
    now(),
  )
  await inTransaction(db, (tx) => storeUser(tx, row))
  const { userId, seed } = created
  const secrets = await startSession(db, userId, seed, now())
  const viewer = {
    userId,
    username,
    name: 'Itik',
    seed,
    sidHash: await hashSid(secrets.sid),
    handlesRestricted: false,
    ...(role === 'PELAPOR'
      ? { role, account: true as const, readBefore: true }
      : role === 'ADMIN'
        ? { role }
        : { role, teams: [] }),
  } as Viewer
  const signIn = async () => cookiesOf(userId, await startSession(db, userId, seed, now()))
  const cookies = await cookiesOf(userId, secrets)
  return { viewer, kx: secrets.kx, seed, username, cookies, signIn }
}

/** The reporter of a new account. */
export function reporterOf({ viewer }: { viewer: Viewer }): PelaporViewer {
  if (viewer.role !== 'PELAPOR') throw new Error('no reporter')
  return viewer
}
