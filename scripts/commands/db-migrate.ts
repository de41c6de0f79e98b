import { applyMigrations } from '../migrate/apply'
import { provideDatabase } from '../postgres/provide'
import { runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'

// npm run db:migrate: brings the database to the newest migration.
await runCommand(async () => {
  loadDotEnv()
  const applied = await applyMigrations(await provideDatabase(dataDir()))
  for (const name of applied) say(`Applied ${name}.`)
  say(applied.length === 0 ? 'The database is up to date.' : 'The database is up to date now.')
  return 0
})
