import path from 'node:path'
import { readEnv } from '@/lib/env'
import { provideDatabase } from '../postgres/provide'
import { buildApp, isBuildCurrent } from '../prepare/build'
import { ensureClient } from '../prepare/client'
import { demoAccounts, migrateAndSeedDemo } from '../prepare/demo-data'
import { demoSecrets } from '../prepare/secrets'
import { end } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { complain, say } from '../run/terminal'
import { assertPortFree, startServer, untilServerEnds } from './server'

/** Demo passwords are published, so a demo never listens beyond this machine. */
const host = '127.0.0.1'

/** The demo, and development as the same with hot reload. Returns the exit code when the server has ended. */
export async function serveDemo(mode: 'demo' | 'dev'): Promise<number> {
  loadDotEnv()
  const dir = path.resolve(dataDir())
  const port = Number(process.env.PORT || 3000)
  Object.assign(process.env, {
    ...demoSecrets(dir),
    WBS_MODE: mode,
    NODE_ENV: mode === 'demo' ? 'production' : 'development',
    WBS_DATA_DIR: dir,
    APP_URL: `http://localhost:${port}`,
  })
  readEnv({ ...process.env, DATABASE_URL: process.env.DATABASE_URL || 'postgresql://embedded' })
  await assertPortFree(host, port, `npm run ${mode}`)

  await ensureClient()
  const url = await provideDatabase(dir, () => {
    complain('The database ended unexpectedly.')
    void end(1)
  })
  await migrateAndSeedDemo(url)
  if (mode === 'demo' && !isBuildCurrent()) {
    say('Building (once, until the sources change) ...')
    const { ok, output } = await buildApp()
    if (!ok) throw new Error(`${output}\nThe build failed; see above.`)
  }
  const server = await startServer(mode === 'demo' ? 'start' : 'dev', host, port)
  say()
  say(`Siap di http://localhost:${port}`)
  say(`Akun demo (kata sandi semua: banua-wbs-demo-2026): ${(await demoAccounts(url)).join(', ')}`)
  say('Tekan Ctrl-C untuk berhenti.')
  return await untilServerEnds(server)
}
