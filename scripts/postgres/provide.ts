import { onEnd } from '../run/lifetime'
import { startDatabase } from './start'

/**
 * The connection string for a command: DATABASE_URL when it is set, else that of the embedded PostgreSQL, which is then
 * started and ends with the command. `whenLost` is told when it ends on its own.
 */
export async function provideDatabase(
  dataDir: string,
  whenLost: () => void = () => undefined,
): Promise<string> {
  if (process.env.DATABASE_URL) return process.env.DATABASE_URL
  const database = await startDatabase(dataDir)
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
