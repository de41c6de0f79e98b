import { clockNow } from '@/lib/clock'
import { db } from '@/lib/db/client'
import { inTransaction } from '@/lib/db/transaction'
import { seedReference } from '@/lib/referensi/seed'
import { newEscrow } from '@/lib/vault/escrow'
import { newToken } from '@/lib/vault/random'
import { invitationTag } from './commands/invite'
import { recordAct } from './record-act'
import { INVITATION_MS } from './rules'

const FIRST_ADMIN = 'administrator'

/**
 * First start of a real installation: the institution's recovery key, of which only the public half is stored, and an
 * invitation for the first administrator, who makes an own password at /aktivasi. Returns what is printed once. Throws
 * when the installation was set up before.
 */
export async function setUpInstitution(): Promise<{ label: string; value: string }[]> {
  const database = db()
  await seedReference(database)
  const escrow = await newEscrow()
  const code = (await newToken()).slice(0, 22)
  const now = clockNow()
  await inTransaction(database, async (tx) => {
    if (await tx.institution.findUnique({ where: { id: 1 } })) {
      throw new Error('This installation was set up before. Its recovery key is shown only once.')
    }
    await tx.institution.create({ data: { id: 1, escrowPublicKey: escrow.publicKey } })
    await tx.undangan.create({
      data: {
        username: FIRST_ADMIN,
        role: 'ADMIN',
        staffName: 'Administrator',
        handlesRestricted: true,
        codeHash: await invitationTag(code),
        expiresAt: new Date(now.getTime() + INVITATION_MS),
      },
    })
    await recordAct(tx, { actorId: null, act: 'invite', subject: FIRST_ADMIN, now })
  })
  return [
    {
      label: 'Recovery key of the institution (write it down, keep it in a safe, never on this machine)',
      value: escrow.secret,
    },
    { label: 'First administrator: open /aktivasi and enter this code within 7 days', value: code },
    { label: 'User name of the first administrator', value: FIRST_ADMIN },
  ]
}
