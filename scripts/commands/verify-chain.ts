import { existsSync } from 'node:fs'
import path from 'node:path'
import { readEnv } from '@/lib/env'
import { pendingMigrations } from '../migrate/apply'
import { provideDatabase } from '../postgres/provide'
import { demoSecrets } from '../prepare/secrets'
import { Refusal, runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'
import { assertMasterKeys } from '../serve/installation'

// npm run verify-chain: recomputes the history of every case and of the administrators' acts, and names the
// first changed, removed or cut-off event of each. Exit code 1 if one is broken.
// `npm run verify-chain -- --seal` seals the heads of valid chains without a seal, once after the update that
// introduced seals.
await runCommand(async () => {
  loadDotEnv()
  const dir = path.resolve(dataDir())
  // A demo keeps its secrets beside its data; a real installation has them in its environment.
  const demo = !process.env.WBS_MASTER_KEYS && existsSync(path.join(dir, 'secrets.json'))
  Object.assign(process.env, demo ? { ...demoSecrets(dir), WBS_MODE: 'demo' } : { WBS_MODE: 'production' })
  process.env.WBS_DATA_DIR = dir
  process.env.DATABASE_URL = await provideDatabase(dir)
  readEnv(process.env)
  if ((await pendingMigrations(process.env.DATABASE_URL)).length > 0) {
    throw new Refusal('The database lacks migrations. Make a backup, then run: npm run db:migrate')
  }
  const { db } = await import('@/lib/platform/db/client')
  await assertMasterKeys()
  const { sealUnsealed, verifyChains } = await import('@/lib/aduan/verify-chain')
  const { verifyActs } = await import('@/lib/jejak/verify-acts')
  const { brokenActWords, brokenLinkWords } = await import('@/lib/jejak/chain-labels')

  if (process.argv.includes('--seal')) say(`${await sealUnsealed(db())} kepala rantai disegel.`)
  const cases = await verifyChains(db())
  const acts = await verifyActs(db())
  for (const link of cases.broken) say(`RUSAK  ${brokenLinkWords(link)}`)
  if (acts.broken) say(`RUSAK  ${brokenActWords(acts.broken)}`)
  const broken = cases.broken.length + (acts.broken ? 1 : 0)
  say(
    `${broken === 0 ? 'Utuh' : `${broken} rantai rusak`}: ${cases.events} peristiwa dari ${cases.cases} aduan, ${acts.acts} tindakan administrator.`,
  )
  return broken === 0 ? 0 : 1
})
