import { runCommand } from '../run/lifetime'
import { migrateAndSeedDemo } from './demo-data'

// Prepares DATABASE_URL for `npm run demo`; the word says what chose that database.
await runCommand(async () => {
  await migrateAndSeedDemo(process.env.DATABASE_URL ?? '', process.argv[2] ?? '')
  return 0
})
