import { encode } from 'next-auth/jwt'
import type { Target } from './send-file'

export interface Reporter {
  newCase(): Promise<Target>
}

/**
 * Prepares an installation; returns a function that makes a reporter with a session and a new draft for each
 * measurement. A person may send 1,200 parts of files a minute, which is less than a series of measurements
 * sends.
 */
export async function reporters(port: number): Promise<() => Promise<Reporter>> {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { startSession } = await import('@/lib/platform/session/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { db } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { seedReference } = await import('@/lib/lembaga/seed')
  const { createDraft } = await import('@/lib/lapor/commands/draft')
  const { noAnswers } = await import('@/lib/lapor/form/answers')
  const { certifier } = await import('./certified')
  // Without a recovery key the server counts as unavailable.
  await certifier(db())
  await seedReference(db())
  let count = 0
  return async () => {
    const now = new Date()
    count += 1
    const username = `pelapor.${count}`
    const profile = { name: username, email: null, phone: null, reporterKind: null }
    const user = { username, password: 'banua-wbs-demo-2026', role: 'PELAPOR', profile } as const
    const { row, created } = await prepareUser(user, now)
    await inTransaction(db(), (tx) => storeUser(tx, row))
    const { userId, seed } = created
    const { sid, kx } = await startSession(db(), userId, seed, now)
    const token = await encode({
      token: { sub: userId, sid },
      secret: process.env.AUTH_SECRET ?? '',
      salt: SESSION_COOKIE,
    })
    const known = { userId, seed, username, name: username, sidHash: new Uint8Array(32) }
    const viewer = {
      ...known,
      role: 'PELAPOR',
      account: true,
      handlesRestricted: false,
      readBefore: true,
    } as const
    return {
      async newCase() {
        const aduanId = await createDraft({ db: db(), viewer, now: new Date() }, noAnswers)
        const cookie = `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`
        return { origin: `http://localhost:${port}`, aduanId, cookie }
      },
    }
  }
}

/** Uploaded files are examined afterwards, by the same processor; the next measurement waits for that. */
export async function untilExamined(): Promise<void> {
  const { db } = await import('@/lib/platform/db/client')
  while ((await db().lampiran.count({ where: { status: 'DIPERIKSA' } })) > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
}
