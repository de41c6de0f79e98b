import path from 'node:path'
import { readEnv } from '@/lib/env'
import { runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'
import { assertInstallation } from '../serve/installation'

// npm run worker: the timers as a process of their own, beside any number of servers on the same DATABASE_URL. They run
// inside the server too; both at once is fine, since every move is made under the case's lock.
await runCommand(async () => {
  loadDotEnv()
  const { DATABASE_URL } = readEnv({ ...process.env, WBS_MODE: 'production' })
  Object.assign(process.env, { WBS_MODE: 'production', WBS_DATA_DIR: path.resolve(dataDir()) })
  await assertInstallation(DATABASE_URL)
  const { startTimers } = await import('@/lib/jobs/start-timers')
  startTimers()
  say('The timers run every five minutes. Ctrl-C stops them.')
  return await new Promise<number>(() => undefined)
})
