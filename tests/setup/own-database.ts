import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { afterAll, inject, vi } from 'vitest'
import { createDatabase } from '@/scripts/postgres/start'

// Runs before every test file of a project with a database: the file gets a copy of the template, so that files may run
// side by side and in any order. The process is shared by many files, which is twice as fast; what the application keeps
// in modules and on globalThis (pools, settings) is forgotten between two of them.
const kept = globalThis as {
  wbsDb?: { $disconnect: () => Promise<void> } | undefined
  wbsBoss?: Promise<{ stop: (options: object) => Promise<void> }> | undefined
}

vi.resetModules()
const name = `test_${randomUUID().replaceAll('-', '')}`
await createDatabase(inject('adminUrl'), name, inject('templateDatabase'))
const url = new URL(inject('adminUrl'))
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
process.env.WBS_DATA_DIR = path.join(inject('scratchDir'), name)

afterAll(async () => {
  await kept.wbsDb?.$disconnect()
  await (await kept.wbsBoss?.catch(() => undefined))?.stop({ graceful: false })
  delete kept.wbsDb
  delete kept.wbsBoss
})
