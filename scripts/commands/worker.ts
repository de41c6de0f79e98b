import path from 'node:path'
import { readEnv } from '@/lib/env'
import { logLine } from '@/lib/log'
import { takeFrameworkOutput } from '@/lib/log-framework'
import { Refusal, runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { assertInstallation } from '../serve/installation'
import { nameConnections } from '../serve/one-build'

// npm run worker: the background jobs as a separate process, on any number of machines, beside any number of
// servers on the same DATABASE_URL. Servers run jobs too unless started with WBS_JOBS=worker; both at once is
// fine.
await runCommand(async () => {
  loadDotEnv()
  takeFrameworkOutput()
  nameConnections()
  if (!process.env.DATABASE_URL)
    throw new Refusal(
      'npm run worker needs DATABASE_URL: the embedded PostgreSQL is only for its server, which does the jobs itself.',
    )
  const { DATABASE_URL } = readEnv({ ...process.env, WBS_MODE: 'production' })
  Object.assign(process.env, { WBS_MODE: 'production', WBS_DATA_DIR: path.resolve(dataDir()) })
  await assertInstallation(DATABASE_URL)
  const { startJobs } = await import('@/lib/jobs/start-jobs')
  startJobs()
  const { stayVisible } = await import('@/lib/platform/db/stay-visible')
  stayVisible()
  logLine('ready', { jobs: true })
  return await new Promise<number>(() => undefined)
}, 0)
