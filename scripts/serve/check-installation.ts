import { logLine } from '@/lib/log'
import { runCommand } from '../run/lifetime'
import { assertInstallation } from './installation'

// What `npm start` asks of DATABASE_URL before it serves.
await runCommand(async () => {
  const { certified } = await assertInstallation(process.env.DATABASE_URL ?? '')
  if (!certified) logLine('no certified administrator')
  return 0
})
