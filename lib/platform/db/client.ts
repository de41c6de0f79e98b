import { env } from '@/lib/env'
import { shares } from '@/lib/memory'
import { SequentialPg } from './adapter'
import { isKnownAway, markAway } from './breaker'
import { DbUnavailable, isTimeout, isUnavailable, translateDbError } from './errors'
import { Prisma, PrismaClient } from './generated/client'

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
    adapter: new SequentialPg(
      {
        connectionString: url,
        max: shares.connections.pages,
        connectionTimeoutMillis: 2000,
        idleTimeoutMillis: shares.connections.idleMs,
        // What stands between may forget a connection that says nothing for minutes.
        keepAlive: true,
        keepAliveInitialDelayMillis: 60_000,
        statement_timeout: 2000,
        query_timeout: 2200,
        idle_in_transaction_session_timeout: 15_000,
      },
      { statementNameGenerator: ({ sql }) => nameOfJoin(sql) },
    ),
    errorFormat: 'minimal',
    // Without a listener nobody pays for the events.
    log: onQuery ? [{ emit: 'event', level: 'query' }] : [],
  })
  if (onQuery) base.$on('query', (event) => onQuery(event.query, event.params))
  return base.$extends({
    query: {
      async $allOperations({ model, operation, args, query }) {
        if (isKnownAway()) throw new DbUnavailable()
        const retries = isRead(operation, args) ? READ_RETRIES_MS : []
        for (let attempt = 0; ; attempt++) {
          try {
            return await query(isFind(operation) ? { relationLoadStrategy: 'query', ...args } : args)
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

const names = new Map<string, string>()

/**
 * A name under which PostgreSQL keeps the plan of a statement with joined relations: planning one costs more
 * than running it. They find a row by its id, so one plan fits every value; other statements are planned for
 * their values.
 */
function nameOfJoin(sql: string): string {
  if (!sql.includes('__prisma_data__')) return ''
  const name = names.get(sql) ?? `join_${names.size}`
  names.set(sql, name)
  return name
}

function isRead(operation: string, args: unknown): boolean {
  if (operation === '$queryRaw') return args instanceof Prisma.Sql && onlyReads(args.sql)
  return isFind(operation) || operation === 'count' || operation === 'groupBy'
}

/** A statement of our own that neither writes, nor takes a lock, nor sends news. */
function onlyReads(sql: string): boolean {
  return /^\s*(SELECT|WITH)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|pg_\w+|nextval)\b/i.test(sql)
}

/**
 * A find reads its relations in statements of their own, unless it asks for one statement with
 * `relationLoadStrategy: 'join'`: a page that opens one case or one session.
 */
function isFind(operation: string): boolean {
  return operation.startsWith('find')
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
