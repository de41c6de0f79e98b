import { Client } from 'pg'

/**
 * Runs `work` with one connection and closes it. If the database ends meanwhile (Ctrl-C), the running query
 * fails; the connection's own error event would end the process without cleaning up, and is ignored.
 */
export async function withClient<T>(databaseUrl: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: databaseUrl })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}
