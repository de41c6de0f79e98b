import { randomUUID } from 'node:crypto'
import path from 'node:path'
import { inject } from 'vitest'
import { createDatabase } from '@/scripts/postgres/start'

// Runs before every integration test file: the file gets a database of its own, so that files may run side by side.
const name = `test_${randomUUID().replaceAll('-', '')}`
await createDatabase(inject('adminUrl'), name, inject('templateDatabase'))
const url = new URL(inject('adminUrl'))
url.pathname = `/${name}`
process.env.DATABASE_URL = url.href
process.env.WBS_DATA_DIR = path.join(inject('scratchDir'), name)
