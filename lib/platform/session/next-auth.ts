import NextAuth from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '../db/client'
import { cookieOptions, SESSION_COOKIE } from './cookies'
import { ABSOLUTE_MS, openSession } from './sessions'

/**
 * next-auth carries two ids and nothing else; identity and rights are read from the session row on every
 * request. There is no route handler: signing in and out uses server actions only.
 */
export const { auth, signIn, signOut } = NextAuth(() => ({
  secret: env().AUTH_SECRET,
  basePath: '/api/auth',
  trustHost: true,
  session: { strategy: 'jwt', maxAge: ABSOLUTE_MS / 1000 },
  cookies: { sessionToken: { name: SESSION_COOKIE, options: cookieOptions } },
  providers: [
    Credentials({
      credentials: { sid: {}, kx: {} },
      // Receives the secrets of a row that logIn() has just created. Must not throw: the message would end up
      // in the URL.
      async authorize({ sid, kx }) {
        try {
          if (typeof sid !== 'string' || typeof kx !== 'string') return null
          const viewer = await openSession(db(), { sid, kx }, clockNow())
          return viewer ? { id: viewer.userId, sid } : null
        } catch {
          return null
        }
      },
    }),
  ],
  callbacks: {
    jwt({ token, user, trigger }) {
      if (trigger === 'signIn' && user && 'sid' in user && typeof user.sid === 'string') {
        return { sub: user.id ?? '', sid: user.sid }
      }
      return { sub: token.sub ?? '', sid: token.sid }
    },
    session({ session, token }) {
      return { expires: session.expires, sid: token.sid, userId: token.sub }
    },
  },
  logger: { error() {}, warn() {}, debug() {} },
}))
