import { runCommand } from '../run/lifetime'
import { assertInstallation } from './installation'

// What `npm start` asks of DATABASE_URL before it serves.
await runCommand(async () => {
  await assertInstallation(process.env.DATABASE_URL ?? '')
  return 0
})
