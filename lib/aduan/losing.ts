import type { Db, Tx } from '@/lib/platform/db/client'
import { inTransaction } from '@/lib/platform/db/transaction'
import { beginEpoch, holdersNow, stillInUse } from './keys/epoch'
import { type CaseKeys, revokeKeys } from './keys/keys'
import type { LockedAduan } from './lock'

/** Rolls the transaction back: these people lose the case by what was written in it. */
class Lost extends Error {
  constructor(readonly userIds: readonly string[]) {
    super('the act takes somebody off the case')
  }
}

/**
 * Runs a transaction that may take somebody off a case. If it does, it is rolled back and runs again without
 * them: the second run begins a new epoch before it writes, so that they cannot open even the text by which
 * they lost the case.
 */
export async function inTwoRuns<T>(
  db: Db,
  run: (tx: Tx, lost: readonly string[]) => Promise<T>,
  lost: readonly string[] = [],
): Promise<T> {
  try {
    return await inTransaction(db, (tx) => run(tx, lost))
  } catch (error) {
    if (!(error instanceof Lost)) throw error
    return inTwoRuns(db, run, [...lost, ...error.userIds])
  }
}

/**
 * Who holds a case before an act, and the keys that seal in this run: in the second, those of the epoch
 * without the lost.
 */
export async function keysWithout(
  tx: Tx,
  { aduan, keys }: { aduan: LockedAduan; keys: CaseKeys },
  lost: readonly string[],
): Promise<{ keys: CaseKeys; demandNobodyElseLost: () => Promise<void> }> {
  const sealing = lost.length > 0 ? await begunWithout(tx, aduan.id, keys, lost) : keys
  const holders = () => holdersNow(tx, aduan.id, sealing.content.ref.epoch)
  const before = await holders()
  return {
    keys: sealing,
    demandNobodyElseLost: async () => {
      const after = new Set(await holders())
      const gone = before.filter((one) => !after.has(one))
      if (gone.length > 0) throw new Lost(gone)
    },
  }
}

async function begunWithout(
  tx: Tx,
  aduanId: string,
  keys: CaseKeys,
  lost: readonly string[],
): Promise<CaseKeys> {
  await revokeKeys(tx, aduanId, lost)
  return (await beginEpoch(tx, aduanId, keys)) ?? stillInUse(keys)
}
