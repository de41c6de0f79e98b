import { clockNow } from '@/lib/clock'
import { recordAct } from '@/lib/jejak/record-act'
import { seedReference } from '@/lib/lembaga/seed'
import { plantCanary } from '@/lib/platform/db/canary'
import { db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { type Bytes, toBase64Url } from '@/lib/vault/bytes'
import { newEscrow } from '@/lib/vault/escrow'
import { newToken } from '@/lib/vault/random'
import { certifyEscrow, newRoot } from '@/lib/vault/root'
import { NEEDED, SHARES, splitEscrow } from '@/lib/vault/shares'
import { invitationTag } from './commands/invite'
import { INVITATION_MS } from './rules'

const FIRST_ADMIN = 'administrator'

/** Something that is printed once and never stored. */
export interface Printed {
  label: string
  value: string
}

/**
 * First start of a production installation: creates ESCROW in three shares and ROOT, of which only the public
 * keys are stored, and an invitation for the first administrator, who chooses a password at /aktivasi.
 * Returns the values to print once. Throws if the installation was already set up.
 */
export async function setUpInstitution(): Promise<Printed[]> {
  const database = db()
  await seedReference(database)
  const [escrow, root] = [await newEscrow(), await newRoot()]
  const shares = await splitEscrow(escrow.secret)
  const escrowCertificate = await certifyEscrow(root.secret, escrow.publicKey)
  const code = (await newToken()).slice(0, 22)
  const now = clockNow()
  await inTransaction(database, async (tx) => {
    if (await tx.institution.findUnique({ where: { id: 1 } })) {
      throw new Error('This installation is already set up. Its recovery key is shown only once.')
    }
    await plantCanary(tx)
    await tx.institution.create({ data: { id: 1, escrowCertificate, rootPublicKey: root.publicKey } })
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
    ...printedKeys(shares, escrow.publicKey, root),
    { label: 'First administrator: open /aktivasi and enter this code within 7 days', value: code },
    { label: 'User name of the first administrator', value: FIRST_ADMIN },
  ]
}

/** The shares of ESCROW and the ROOT secret to write down, each labelled with its recipient. */
function printedKeys(
  shares: readonly string[],
  escrowPublicKey: Bytes,
  root: { publicKey: Bytes; secret: string },
): Printed[] {
  return [
    ...shares.map((value, index) => ({
      label: `ESCROW, share ${index + 1} of ${SHARES}: on paper, for one person; any ${NEEDED} of them open every case`,
      value,
    })),
    {
      label:
        'ROOT: on paper, for those who decide whose keys may receive cases (npm run certify); never on this machine',
      value: root.secret,
    },
    {
      label:
        'Public keys of ROOT and ESCROW: put both lines into .env, where no writer of the database can change them',
      value: `WBS_ROOT_PUBLIC_KEY=${toBase64Url(root.publicKey)}\n  WBS_ESCROW_PUBLIC_KEY=${toBase64Url(escrowPublicKey)}`,
    },
  ]
}
