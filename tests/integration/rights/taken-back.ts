import type { Db, Tx } from '@/lib/platform/db/client'
import type { World } from '../../world/world'

class TakenBack extends Error {}

/**
 * Runs an act on the current database and rolls back all its writes, so that several acts can be tried on one
 * case. Transactions of the act become savepoints of an outer transaction; no constraint of this schema is
 * deferred to the commit.
 */
export async function takenBack<T>(world: World, act: (world: World) => Promise<T>): Promise<T> {
  let result: { value: T } | undefined
  try {
    await world.db.$transaction(async (tx) => {
      result = { value: await act({ ...world, db: inside(tx) }) }
      throw new TakenBack()
    })
  } catch (error) {
    if (!(error instanceof TakenBack)) throw error
  }
  if (!result) throw new Error('the act was not carried out')
  return result.value
}

/** A transaction used like the database: inner transactions are savepoints. */
function inside(tx: Tx): Db {
  let depth = 0
  async function savepoint<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    depth += 1
    const name = `act_${depth}`
    await tx.$executeRawUnsafe(`SAVEPOINT ${name}`)
    try {
      const value = await work(tx)
      await tx.$executeRawUnsafe(`RELEASE SAVEPOINT ${name}`)
      return value
    } catch (error) {
      await tx.$executeRawUnsafe(`ROLLBACK TO SAVEPOINT ${name}`)
      throw error
    }
  }
  return new Proxy(tx, {
    get: (target, key) => (key === '$transaction' ? savepoint : Reflect.get(target, key)),
  }) as Db
}
