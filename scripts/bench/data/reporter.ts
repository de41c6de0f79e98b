import { encode } from 'next-auth/jwt'
import type { Target } from './send-file'

/** A reporter with a session, and a new draft for each measurement. */
export async function newReporter(port: number) {
  const { prepareUser, storeUser } = await import('@/lib/akun/commands/create-user')
  const { startSession } = await import('@/lib/platform/session/sessions')
  const { KX_COOKIE, SESSION_COOKIE } = await import('@/lib/platform/session/cookies')
  const { db } = await import('@/lib/platform/db/client')
  const { inTransaction } = await import('@/lib/platform/db/transaction')
  const { seedReference } = await import('@/lib/lembaga/seed')
  const { createDraft } = await import('@/lib/lapor/commands/draft')
  const { noAnswers } = await import('@/lib/lapor/form/answers')
  const { certifier } = await import('./certified')
  const now = new Date()
  // Without a recovery key the server counts as unavailable.
  await certifier(db())
  await seedReference(db())
  const profile = { name: 'pelapor', email: null, phone: null, reporterKind: null }
  const user = { username: 'pelapor', password: 'banua-wbs-demo-2026', role: 'PELAPOR', profile } as const
  const { row, created } = await prepareUser(user, now)
  await inTransaction(db(), (tx) => storeUser(tx, row))
  const { userId, seed } = created
  const { sid, kx } = await startSession(db(), userId, seed, now)
  const token = await encode({
    token: { sub: userId, sid },
    secret: process.env.AUTH_SECRET ?? '',
    salt: SESSION_COOKIE,
  })
  const known = { userId, seed, username: 'pelapor', name: 'pelapor', sidHash: new Uint8Array(32) }
  const viewer = {
    ...known,
    role: 'PELAPOR',
    account: true,
    handlesRestricted: false,
    readBefore: true,
  } as const
  return {
    async newCase(): Promise<Target> {
      const aduanId = await createDraft({ db: db(), viewer, now: new Date() }, noAnswers)
      const cookie = `${SESSION_COOKIE}=${token}; ${KX_COOKIE}=${kx}`
      return { origin: `http://localhost:${port}`, aduanId, cookie }
    },
  }
}

/** Uploaded files are examined afterwards, by the same processor; the next measurement waits for that. */
export async function untilExamined(): Promise<void> {
  const { db } = await import('@/lib/platform/db/client')
  while ((await db().lampiran.count({ where: { status: 'DIPERIKSA' } })) > 0)
    await new Promise((resolve) => setTimeout(resolve, 200))
}
