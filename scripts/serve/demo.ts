import { existsSync } from 'node:fs'
import path from 'node:path'
import { readEnv } from '@/lib/env'
import { provideDatabase } from '../postgres/provide'
import { isBuildCurrent } from '../prepare/build'
import { ensureCleaner } from '../prepare/cleaner'
import { ensureClient } from '../prepare/client'
import { demoAccounts } from '../prepare/demo-data'
import { demoSecrets, placeholderSecrets, secretsFile } from '../prepare/secrets'
import { showBuild } from '../prepare/show-build'
import { end, Refusal } from '../run/lifetime'
import { portOf, refusePort } from '../run/port.mjs'
import { runOnce } from '../run/program'
import { refuseForRoom, sizes } from '../run/room.mjs'
import { dataDir, loadDotEnv, otherEnvFiles, whereSet } from '../run/settings'
import { complain, say } from '../run/terminal'
import { becomeServer } from './become-server'
import { foreignSettings, nameSources } from './foreign-settings'
import { startServer, untilServerEnds } from './server'

/** Demo passwords are published, so a demo listens only on this machine. */
const host = '127.0.0.1'

/** The demo, and development as the demo with hot reload. Returns the exit code when the server has ended. */
export async function serveDemo(mode: 'demo' | 'dev'): Promise<number> {
  loadDotEnv()
  const dir = path.resolve(dataDir())
  await refuseBeforeWriting(mode, dir)
  const port = portOf(process.env.PORT) ?? 3000
  for (const sentence of foreignSettings({ values: process.env, whereSet })) say(sentence)
  for (const name of otherEnvFiles())
    say(`The server also reads the file ${name}; put its settings into .env or remove it.`)
  const chosenBy = process.env.DATABASE_URL ? `DATABASE_URL ${whereSet('DATABASE_URL')}` : `the folder ${dir}`
  Object.assign(process.env, {
    ...demoSecrets(dir),
    WBS_MODE: mode,
    NODE_ENV: mode === 'demo' ? 'production' : 'development',
    WBS_DATA_DIR: dir,
    APP_URL: `http://localhost:${port}`,
  })

  await ensureClient()
  await ensureCleaner()
  const url = await provideDatabase(dir, () => {
    complain('The database ended unexpectedly.')
    void end(1)
  })
  // In a process of its own, whose memory ends with it.
  const filled = await runOnce('scripts/prepare/fill-demo.ts', chosenBy)
  if (filled !== 0) return filled
  if (mode === 'demo' && !isBuildCurrent()) {
    const { ok, output } = await showBuild()
    if (!ok) throw new Refusal(output)
  }
  const words = [
    '',
    `Siap di http://localhost:${port}`,
    `Akun demo (kata sandi semua: banua-wbs-demo-2026): ${(await demoAccounts(url)).join(', ')}`,
    'Tekan Ctrl-C untuk berhenti.',
  ].join('\n')
  if (mode === 'demo') return await becomeServer(host, port, words)
  const server = await startServer('dev', host, port)
  say(words)
  return await untilServerEnds(server)
}

/** Throws a plain sentence for every known obstacle before anything is written. */
async function refuseBeforeWriting(mode: 'demo' | 'dev', dir: string): Promise<void> {
  const refusal =
    (await refusePort(host, process.env.PORT, `npm run ${mode}`)) ??
    refuseSettings() ??
    refuseFolder(dir) ??
    refuseForRoom([
      ...(mode === 'demo' && !isBuildCurrent() ? [{ ...sizes.build, folder: '.next' }] : []),
      ...(existsSync(dir) ? [] : [{ ...sizes.data, folder: dir }]),
    ])
  if (refusal) throw new Refusal(refusal)
}

function refuseSettings(): string | null {
  try {
    readEnv({
      ...process.env,
      ...placeholderSecrets,
      APP_URL: undefined,
      DATABASE_URL: process.env.DATABASE_URL || 'postgresql://localhost/embedded',
    })
    return null
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return nameSources(error.message, { values: process.env, whereSet })
  }
}

/** A demo's folder contains its secrets from the start; data without them belong to a real installation. */
function refuseFolder(dir: string): string | null {
  const used = ['postgres', 'files'].some((name) => existsSync(path.join(dir, name)))
  if (!used || existsSync(secretsFile(dir))) return null
  const chosenBy = process.env.WBS_DATA_DIR ? `, chosen by WBS_DATA_DIR ${whereSet('WBS_DATA_DIR')},` : ''
  return (
    `The folder ${dir}${chosenBy} holds the data of a real installation: nothing in it was changed. ` +
    'Choose another folder with WBS_DATA_DIR.'
  )
}
