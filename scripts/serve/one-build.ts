import { existsSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Client } from 'pg'
import { Refusal } from '../run/lifetime'

const FILE = '.next/BUILD_ID'
const NAMED = 'wbs-aduakan '
/** A server that has just been stopped: PostgreSQL notices the end of its connections soon. */
const GONE_WITHIN_MS = 3000

/**
 * Names every connection of this process, and of those that it starts, after the build in this folder, for as
 * long as it lives (docs/decisions/0187-one-build-on-a-database.md).
 */
export function nameConnections(): void {
  if (existsSync(FILE)) process.env.PGAPPNAME = ownName()
}

/** Throws a plain sentence while a server or worker of another build is connected to this database. */
export async function assertOneBuild(client: Client): Promise<void> {
  if (!existsSync(FILE)) return
  for (const until = Date.now() + GONE_WITHIN_MS; ; await sleep(250)) {
    const { rows } = await client.query<{ name: string }>(
      `SELECT DISTINCT application_name AS name FROM pg_stat_activity
        WHERE datname = current_database() AND application_name LIKE $1 AND application_name <> $2`,
      [`${NAMED}%`, ownName()],
    )
    if (rows.length === 0) return
    if (Date.now() < until) continue
    const others = rows.map(({ name }) => name.slice(NAMED.length)).join(', ')
    throw new Refusal(
      `A server or worker of another build (${others}) runs on this database; this one is ${ownName().slice(NAMED.length)}. ` +
        'All run one build: stop the other one, or install the same bundle there (docs/deployment.md, "Several servers").',
    )
  }
}

function ownName(): string {
  return NAMED + readFileSync(FILE, 'utf8').trim()
}
