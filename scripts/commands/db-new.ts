import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { draftMigration } from '../migrate/draft'
import { startDatabase } from '../postgres/start'
import { onEnd, runCommand } from '../run/lifetime'
import { say } from '../run/terminal'

// npm run db:new -- NAME: writes a new migration from the changes in prisma/schema.prisma.
await runCommand(async () => {
  const scratch = mkdtempSync(path.join(tmpdir(), 'wbs-db-new-'))
  onEnd(() => rmSync(scratch, { recursive: true, force: true }))
  const database = await startDatabase(scratch, { durable: false })
  onEnd(database.stop)
  const file = await draftMigration(process.argv[2] ?? '', new Date(), database.url)
  say(
    file
      ? `Written: ${file}. Read it before you commit it.`
      : 'The schema has not changed since the last migration.',
  )
  return 0
})
