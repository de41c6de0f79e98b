import { VaultError } from '@/lib/vault/errors'
import { masterKeys } from '@/lib/vault/master-keys'
import { openForServer, sealForServer } from '@/lib/vault/server'
import type { Db, Tx } from './client'

/** A master key in the environment is not the one that sealed this database, or is missing. */
export class WrongMasterKey extends Error {
  override readonly name = 'WrongMasterKey'
  /** `retired`: it is the right key, but its retirement is on record. */
  constructor(
    readonly version: number,
    readonly retired = false,
  ) {
    super(`${retired ? 'retired' : 'wrong'} master key, version ${version}`)
  }
}

const WORD = 'kenari'
const placeOf = (version: number) => ({ table: 'kenari', column: 'sealed', rowId: String(version) })

/**
 * Proves with the canary of each version that the environment has the master keys of this database
 * (docs/design/hardening.md, rule 10). Throws WrongMasterKey, so that nothing is accepted that nobody can
 * open later.
 */
export async function proveMasterKeys(db: Db | Tx): Promise<void> {
  const present = masterKeys().versions
  for (const { version, sealed, retiredAt } of await db.kenari.findMany({ orderBy: { version: 'asc' } })) {
    if (retiredAt) {
      if (present.includes(version)) throw new WrongMasterKey(version, true)
      continue
    }
    try {
      if ((await openForServer(placeOf(version), sealed)) !== WORD) throw new WrongMasterKey(version)
    } catch (error) {
      throw error instanceof VaultError ? new WrongMasterKey(version) : error
    }
  }
}

/** The same, and leaves a canary of the newest version if it has none yet: at setup and after a rotation. */
export async function plantCanary(db: Db | Tx): Promise<void> {
  await proveMasterKeys(db)
  const version = masterKeys().current
  const sealed = await sealForServer(placeOf(version), WORD)
  await db.kenari.createMany({ data: { version, sealed }, skipDuplicates: true })
}
