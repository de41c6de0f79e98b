import { recordAct } from '@/lib/jejak/record-act'
import type { Db } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { equalBytes, toBase64Url } from '@/lib/vault/bytes'
import { VaultError } from '@/lib/vault/errors'
import { escrowKeyPair } from '@/lib/vault/escrow'
import { newRoot } from '@/lib/vault/root'
import { NEEDED, SHARES, splitEscrow } from '@/lib/vault/shares'

/** Something that is printed once and kept nowhere. */
export interface Printed {
  label: string
  value: string
}

export type AddRootResult =
  | { kind: 'added'; printed: Printed[] }
  | { kind: 'has-root' | 'no-institution' | 'mistyped' | 'other-key' }

/** Whether an installation was set up before there was ROOT: its staff cannot receive cases until it has one. */
export async function lacksRoot(db: Db): Promise<boolean> {
  const institution = await db.institution.findUnique({ where: { id: 1 } })
  return institution !== null && institution.rootPublicKey === null
}

/**
 * Gives an installation of before its ROOT, and splits the secret of ESCROW that is on one paper into three shares. Keys that
 * staff hold stay; new cases go to nobody until their keys are certified. The secret is checked and not kept.
 */
export async function addRoot(db: Db, escrowSecret: string, now: Date): Promise<AddRootResult> {
  const institution = await db.institution.findUnique({ where: { id: 1 } })
  if (!institution) return { kind: 'no-institution' }
  if (institution.rootPublicKey) return { kind: 'has-root' }
  let shares: string[]
  try {
    const { publicKey } = await escrowKeyPair(escrowSecret)
    if (!equalBytes(publicKey, institution.escrowPublicKey)) return { kind: 'other-key' }
    shares = await splitEscrow(escrowSecret)
  } catch (error) {
    if (error instanceof VaultError) return { kind: 'mistyped' }
    throw error
  }
  const root = await newRoot()
  const added = await inTransaction(db, async (tx) => {
    const { count } = await tx.institution.updateMany({
      where: { id: 1, rootPublicKey: null },
      data: { rootPublicKey: root.publicKey, drilledAt: null },
    })
    if (count === 1) await recordAct(tx, { actorId: null, act: 'root-added', subject: 'kunci ROOT', now })
    return count === 1
  })
  return added ? { kind: 'added', printed: printedKeys(shares, root) } : { kind: 'has-root' }
}

/** Shares of ESCROW and ROOT as they are written down, each for whom it is. */
export function printedKeys(
  shares: readonly string[],
  root: { publicKey: Uint8Array<ArrayBuffer>; secret: string },
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
      label: 'Public key of ROOT: put it into .env, so that nobody who writes to the database can change it',
      value: `WBS_ROOT_PUBLIC_KEY=${toBase64Url(root.publicKey)}`,
    },
  ]
}
