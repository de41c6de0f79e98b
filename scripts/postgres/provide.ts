import { onEnd, Refusal } from '../run/lifetime'
import { whereSet } from '../run/settings'
import { databaseName } from './database-name'
import { type RunningDatabase, runningDatabase, startDatabase } from './start'
import { withClient } from './with-client'

let provided: RunningDatabase | null = null

/** The embedded PostgreSQL that this command has started, if it has. */
export function providedDatabase(): RunningDatabase | null {
  return provided
}

/**
 * The connection string for a command: DATABASE_URL if set, otherwise that of the embedded PostgreSQL, which
 * is started and ends with the command. Calls `whenLost` if it ends on its own.
 */
export async function provideDatabase(
  dataDir: string,
  whenLost: () => void = () => undefined,
): Promise<string> {
  if (process.env.DATABASE_URL) return await answering(process.env.DATABASE_URL)
  const database = await startDatabase(dataDir)
  provided = database
  let asked = false
  onEnd(() => {
    asked = true
    return database.stop()
  })
  void database.lost.then(() => {
    if (!asked) whenLost()
  })
  process.env.DATABASE_URL = database.url
  return database.url
}

/** The same for a command that may run beside the server: uses the embedded PostgreSQL that already runs. */
export async function reachDatabase(dataDir: string): Promise<string> {
  if (!process.env.DATABASE_URL) {
    const running = runningDatabase(dataDir)
    if (running) process.env.DATABASE_URL = running
  }
  return await provideDatabase(dataDir)
}

/**
 * Returns the connection string if its database accepts it, otherwise throws a plain sentence that names
 * both.
 */
async function answering(url: string): Promise<string> {
  try {
    await withClient(url, async () => undefined)
    return url
  } catch (error) {
    throw new Refusal(
      `The ${databaseName(url)}, chosen by DATABASE_URL ${whereSet('DATABASE_URL')}, does not let us in: ${reasonOf(error)}.`,
    )
  }
}

/** A host with several addresses fails with an error that has a code and no message. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown reason'
  return error.message || ('code' in error ? String(error.code) : error.name)
}
