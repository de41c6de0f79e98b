import path from 'node:path'
import { readEnv } from '@/lib/env'
import { applyMigrations } from '../migrate/apply'
import { databaseName } from '../postgres/database-name'
import { provideDatabase } from '../postgres/provide'
import { ownerOf } from '../postgres/whose-database'
import { withClient } from '../postgres/with-client'
import { ensureClient } from '../prepare/client'
import { askLines } from '../run/ask'
import { Refusal, runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv, whereSet } from '../run/settings'
import { complain, say } from '../run/terminal'
import { assertSecureAddress } from '../serve/installation'

const SENTENCES = {
  'has-root': 'This installation has its ROOT already.',
  'no-institution': 'This installation has not been set up.',
  mistyped: 'The secret of ESCROW is mistyped: it has 14 groups of four letters. Nothing was changed.',
  'other-key': 'This secret of ESCROW is that of another installation. Nothing was changed.',
} as const

// npm run setup: the first start of a real installation. Also adds ROOT to an installation that was set up
// without one. The secrets are printed once and stored nowhere.
await runCommand(async () => {
  loadDotEnv()
  const embedded = 'postgresql://embedded'
  readEnv({ ...process.env, WBS_MODE: 'production', DATABASE_URL: process.env.DATABASE_URL || embedded })
  assertSecureAddress(process.env.APP_URL)
  const dir = path.resolve(dataDir())
  Object.assign(process.env, { WBS_MODE: 'production', NODE_ENV: 'production', WBS_DATA_DIR: dir })
  await ensureClient()
  const url = await provideDatabase(dir)
  if ((await withClient(url, ownerOf)) === 'another program') {
    throw new Refusal(
      `The ${databaseName(url)}, chosen by DATABASE_URL ${whereSet('DATABASE_URL')}, holds the tables of another program: nothing in it was changed. Give this installation an empty database.`,
    )
  }
  await applyMigrations(url)
  const { db } = await import('@/lib/platform/db/client')
  const { lacksRoot } = await import('@/lib/akun/add-root')
  if (await lacksRoot(db())) return await giveRoot()
  const { setUpInstitution } = await import('@/lib/akun/setup')
  print(await setUpInstitution())
  return 0
})

async function giveRoot(): Promise<number> {
  complain(
    'This installation was set up without ROOT. It gets one now, and ESCROW is split into three shares.',
  )
  const [secret = ''] = await askLines(['The secret of ESCROW, as it was printed'])
  const { db } = await import('@/lib/platform/db/client')
  const { clockNow } = await import('@/lib/clock')
  const { addRoot } = await import('@/lib/akun/add-root')
  const result = await addRoot(db(), secret, clockNow())
  if (result.kind !== 'added') throw new Refusal(SENTENCES[result.kind])
  print(result.printed)
  say(
    'Destroy the old paper, run npm run recovery-drill, and have the staff keys certified (npm run certify).',
  )
  return 0
}

function print(all: readonly { label: string; value: string }[]): void {
  for (const { label, value } of all) {
    say(`${label}:`)
    say(`  ${value}`)
  }
}
