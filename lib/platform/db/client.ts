import { env } from '@/lib/env'
import { SequentialPg } from './adapter'
import { isKnownAway, markAway } from './breaker'
import { DbUnavailable, isTimeout, isUnavailable, translateDbError } from './errors'
import { PrismaClient } from './generated/client'

/** Pauses before a read is retried while the database is unreachable; together well under 3 s. */
const READ_RETRIES_MS = [200, 700]

interface DbOptions {
  url: string
  /** Called once per statement with its values as JSON, for tests that count or explain statements. */
  onQuery?: (sql: string, values: string) => void
}

/**
 * Opens a connection pool. Every error leaves here translated, without its arguments: Prisma's own messages
 * quote what a person typed. Reads are retried if the connection was lost, writes never (see inTransaction).
 */
export function openDb({ url, onQuery }: DbOptions) {
  const base = new PrismaClient({
    adapter: new SequentialPg({
      connectionString: url,
      max: 12,
      connectionTimeoutMillis: 2000,
      idleTimeoutMillis: 30_000,
      statement_timeout: 2000,
      query_timeout: 2200,
      idle_in_transaction_session_timeout: 15_000,
    }),
    errorFormat: 'minimal',
    log: [{ emit: 'event', level: 'query' }],
  })
  if (onQuery) base.$on('query', (event) => onQuery(event.query, event.params))
  return base.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        if (isKnownAway()) throw new DbUnavailable()
        const retries = isRead(operation) ? READ_RETRIES_MS : []
        for (let attempt = 0; ; attempt++) {
          try {
            return await query(args)
          } catch (error) {
            const pause = retries[attempt]
            if (pause !== undefined && isUnavailable(error) && !isTimeout(error)) {
              await new Promise((resolve) => setTimeout(resolve, pause))
              continue
            }
            if (isUnavailable(error)) markAway()
            throw translateDbError(error, `${model ?? 'sql'}.${operation}`)
          }
        }
      },
    },
  })
}

function isRead(operation: string): boolean {
  return operation.startsWith('find') || operation === 'count' || operation === 'groupBy'
}

/** The database as the application uses it, and the same inside a transaction. */
export type Db = ReturnType<typeof openDb>
export type Tx = Parameters<Extract<Parameters<Db['$transaction']>[0], (tx: never) => unknown>>[0]

const kept = globalThis as { wbsDb?: Db }

/** The single pool of this process, opened at first use. */
export function db(): Db {
  kept.wbsDb ??= openDb({ url: env().DATABASE_URL })
  return kept.wbsDb
}
