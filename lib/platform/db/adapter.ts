import { PrismaPg } from '@prisma/adapter-pg'
import type { Transaction } from '@prisma/driver-adapter-utils'

/**
 * Prisma's adapter for PostgreSQL, with one statement at a time in a transaction. Prisma requests the
 * relations of a row concurrently, but a transaction has only one connection; the driver still queues such
 * statements, but warns that it will stop doing so.
 */
export class SequentialPg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect()
    const start = adapter.startTransaction.bind(adapter)
    adapter.startTransaction = async (level) => linedUp(await start(level))
    return adapter
  }
}

function linedUp(transaction: Transaction): Transaction {
  let last: Promise<unknown> = Promise.resolve()
  const after = <T>(run: () => Promise<T>): Promise<T> => {
    const result = last.then(run)
    last = result.catch(() => undefined)
    return result
  }
  const queryRaw = transaction.queryRaw.bind(transaction)
  const executeRaw = transaction.executeRaw.bind(transaction)
  return Object.assign(transaction, {
    queryRaw: (query: Parameters<typeof queryRaw>[0]) => after(() => queryRaw(query)),
    executeRaw: (query: Parameters<typeof executeRaw>[0]) => after(() => executeRaw(query)),
  })
}
