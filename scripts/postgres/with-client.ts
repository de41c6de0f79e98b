import { Client } from 'pg'

/**
 * Runs `work` with one connection and closes it. When the database ends meanwhile (Ctrl-C), the query under way fails;
 * the connection's own report of it would end the process without any cleaning up, and is left alone.
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
