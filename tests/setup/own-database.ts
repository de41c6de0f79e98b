import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, inject, vi } from 'vitest'
import { createDatabase } from '@/scripts/postgres/start'

// Runs before every test file of a project with a database: the file gets a copy of the template, so that
// files can run in parallel and in any order. Many files share one process, which is twice as fast. Between
// two files the state of the application in modules and on globalThis (pools, settings) is discarded, and
// changes to the process (its environment, clock and output) are undone.
const kept = globalThis as {
  wbsFirstEnv?: NodeJS.ProcessEnv
  wbsDb?: { $disconnect: () => Promise<void> } | undefined
  wbsBoss?: Promise<{ stop: (options: object) => Promise<void> }> | undefined
}

kept.wbsFirstEnv ??= { ...process.env }
for (const name of Object.keys(process.env)) if (!(name in kept.wbsFirstEnv)) delete process.env[name]
Object.assign(process.env, kept.wbsFirstEnv)
vi.resetModules()
const name = `test_${randomUUID().replaceAll('-', '')}`
await createDatabase(inject('adminUrl'), name, inject('templateDatabase'))
const url = new URL(inject('adminUrl'))
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
process.env.WBS_DATA_DIR = path.join(inject('scratchDir'), name)

afterAll(async () => {
  vi.useRealTimers()
  vi.restoreAllMocks()
  await kept.wbsDb?.$disconnect()
  await (await kept.wbsBoss?.catch(() => undefined))?.stop({ graceful: false })
  delete kept.wbsDb
  delete kept.wbsBoss
})
