import { tellAccount } from '@/lib/kabar/tell'
import type { Db } from '@/lib/platform/db/client'
import { DbTaken } from '@/lib/platform/db/errors'
import { inTransaction } from '@/lib/platform/db/transaction'
import type { Registration } from '../schema'
import { prepareUser, storeUser } from './create-user'

export type RegisterResult = { ok: true; recoveryCode: string } | { ok: false; reason: 'username-taken' }

/** Creates a reporter's account. The returned kode pemulihan is shown once and never stored. */
export async function register(db: Db, input: Registration, now: Date): Promise<RegisterResult> {
  const known = await db.user.findUnique({ where: { username: input.username }, select: { id: true } })
  const invited = await db.undangan.findUnique({ where: { username: input.username }, select: { id: true } })
  if (known || invited) return { ok: false, reason: 'username-taken' }

  const { row, created } = await prepareUser(
    {
      username: input.username,
      password: input.password,
      role: 'PELAPOR',
      profile: {
        name: input.namaTampilan,
        email: input.email,
        phone: input.hp,
        reporterKind: input.jenisPelapor,
      },
    },
    now,
  )
  try {
    await inTransaction(db, async (tx) => {
      await storeUser(tx, row)
      await tellAccount(tx, { userId: created.userId, kind: 'accountCreated', now })
    })
  } catch (error) {
    if (error instanceof DbTaken) return { ok: false, reason: 'username-taken' }
    throw error
  }
  return { ok: true, recoveryCode: created.recoveryCode }
}
