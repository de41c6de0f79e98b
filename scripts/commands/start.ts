import path from 'node:path'
import { readEnv } from '@/lib/env'
import { logLine } from '@/lib/log'
import { provideDatabase } from '../postgres/provide'
import { isBuildCurrent, staleBuild } from '../prepare/build'
import { end, Refusal, runCommand } from '../run/lifetime'
import { refusePort } from '../run/port.mjs'
import { runOnce } from '../run/program'
import { dataDir, loadDotEnv } from '../run/settings'
import { assertSecureAddress } from '../serve/address'
import { becomeServer } from '../serve/become-server'
import { nameConnections } from '../serve/one-build'

// npm start: the server of a real installation. Changes nothing: makes no migration, seed or secret.
await runCommand(async () => {
  loadDotEnv()
  const host = process.env.HOST || '127.0.0.1'
  const refusal = await refusePort(host, process.env.PORT, 'npm start')
  if (refusal) throw new Refusal(refusal)
  const embedded = 'postgresql://localhost/embedded'
  const settings = readEnv({
    ...process.env,
    WBS_MODE: 'production',
    DATABASE_URL: process.env.DATABASE_URL || embedded,
  })
  if (!process.env.DATABASE_URL && settings.WBS_JOBS === 'worker')
    throw new Refusal(
      'WBS_JOBS=worker needs DATABASE_URL: no worker reaches the embedded PostgreSQL, so nobody would do the jobs.',
    )
  assertSecureAddress(process.env.APP_URL)
  if (!isBuildCurrent()) throw new Refusal(staleBuild)
  nameConnections()
  const dir = path.resolve(dataDir())
  Object.assign(process.env, {
    WBS_MODE: 'production',
    NODE_ENV: 'production',
    WBS_DATA_DIR: dir,
    APP_URL: settings.APP_URL,
  })
  await provideDatabase(dir, () => {
    logLine('database ended')
    void end(1)
  })
  // In a process of its own, whose memory ends with it: it loads what only a check needs.
  const checked = await runOnce('scripts/serve/check-installation.ts')
  if (checked !== 0) return checked
  return await becomeServer(host, settings.PORT)
}, 0)
