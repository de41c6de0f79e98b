import { clockNow } from '@/lib/clock'
import { recordAct } from '@/lib/jejak/record-act'
import { seedReference } from '@/lib/lembaga/seed'
import { db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { newEscrow } from '@/lib/vault/escrow'
import { newToken } from '@/lib/vault/random'
import { newRoot } from '@/lib/vault/root'
import { splitEscrow } from '@/lib/vault/shares'
import { type Printed, printedKeys } from './add-root'
import { invitationTag } from './commands/invite'
import { INVITATION_MS } from './rules'

const FIRST_ADMIN = 'administrator'

/**
 * First start of a real installation: ESCROW in three shares and ROOT, of which only the public halves are stored, and an
 * invitation for the first administrator, who makes an own password at /aktivasi. Returns what is printed once. Throws
 * when the installation was set up before.
 */
export async function setUpInstitution(): Promise<Printed[]> {
  const database = db()
  await seedReference(database)
  const [escrow, root] = [await newEscrow(), await newRoot()]
  const shares = await splitEscrow(escrow.secret)
  const code = (await newToken()).slice(0, 22)
  const now = clockNow()
  await inTransaction(database, async (tx) => {
    if (await tx.institution.findUnique({ where: { id: 1 } })) {
      throw new Error('This installation was set up before. Its recovery key is shown only once.')
    }
    await tx.institution.create({
      data: { id: 1, escrowPublicKey: escrow.publicKey, rootPublicKey: root.publicKey },
    })
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
    ...printedKeys(shares, root),
    { label: 'First administrator: open /aktivasi and enter this code within 7 days', value: code },
    { label: 'User name of the first administrator', value: FIRST_ADMIN },
  ]
}
