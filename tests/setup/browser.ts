import { randomBytes } from 'node:crypto'
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyMigrations } from '@/scripts/migrate/apply'
import { createDatabase, startDatabase } from '@/scripts/postgres/start'
import { castToText } from '../world/cast'

/** What a browser worker needs to create its own world from the template. */
export interface BrowserTemplate {
  adminUrl: string
  database: string
  /** The data folder that belongs to that database. */
  folder: string
  /** Folder for everything that the run writes to disk; at the end it must contain no typed text. */
  scratch: string
}

const database = 'aduakan_demo'

/** The template that `setUp` made in the parent process. */
export function browserTemplate(): BrowserTemplate {
  return JSON.parse(process.env.E2E_TEMPLATE ?? '{}') as BrowserTemplate
}

/** Starts one PostgreSQL for all browser workers and fills a template with the demo's people and cases. */
export default async function setUp(): Promise<() => Promise<void>> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'wbs-browser-'))
  // As root, PostgreSQL runs as another user and must be able to enter the folder.
  chmodSync(scratch, 0o711)
  const folder = path.join(scratch, 'template')
  mkdirSync(folder, { mode: 0o700 })
  const server = await startDatabase(path.join(scratch, 'data'), {
    durable: false,
    socket: true,
  })
  try {
    Object.assign(process.env, {
      WBS_MODE: 'demo',
      NODE_ENV: 'production',
      AUTH_SECRET: randomBytes(33).toString('base64'),
      WBS_MASTER_KEYS: `1:${randomBytes(32).toString('base64')}`,
      WBS_DATA_DIR: folder,
      DATABASE_URL: server.urlOf(database),
      APP_URL: 'http://localhost:3000',
    })
    await createDatabase(server.urlOf('postgres'), database)
    await applyMigrations(server.urlOf(database))
    const { seedDemo, seedReference } = await import('@/prisma/seed')
    await seedReference()
    const people = await seedDemo()
    writeFileSync(path.join(folder, 'cast.json'), castToText(people), { mode: 0o600 })
    // A database can be copied only without connections.
    const { db } = await import('@/lib/platform/db/client')
    const { boss } = await import('@/lib/platform/queue/boss')
    await (await boss()).stop({ graceful: false })
    await db().$disconnect()
  } catch (error) {
    await server.stop()
    throw error
  }
  const template: BrowserTemplate = { adminUrl: server.urlOf('postgres'), database, folder, scratch }
  process.env.E2E_TEMPLATE = JSON.stringify(template)
  return async () => {
    await server.stop()
    rmSync(scratch, { recursive: true, force: true })
    rmSync(`${scratch}-kode.txt`, { force: true })
  }
}
