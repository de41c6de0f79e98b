import path from 'node:path'
import type { DrillResult } from '@/lib/akun/recovery-drill'
import { readEnv } from '@/lib/env'
import { pendingMigrations } from '../migrate/apply'
import { provideDatabase } from '../postgres/provide'
import { ensureClient } from '../prepare/client'
import { askLines } from '../run/ask'
import { Refusal, runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'
import { paperKeyWords } from '../serve/paper-key-words'

const SENTENCES: Record<Exclude<DrillResult, 'opened'>, string> = {
  mistyped:
    'A share is mistyped, or it is the same one twice. Each has 14 groups of four letters; nothing was recorded.',
  'other-key': 'These shares open another installation, not this one. Nothing was recorded.',
}

// npm run recovery-drill: two of the three ESCROW shares open a test case sealed for this very database.
// `npm start` requires it once before real use; repeat it once a year and whenever a share changes hands.
await runCommand(async () => {
  loadDotEnv()
  const dir = path.resolve(dataDir())
  Object.assign(process.env, { WBS_MODE: 'production', WBS_DATA_DIR: dir })
  process.env.DATABASE_URL = await provideDatabase(dir)
  readEnv(process.env)
  await ensureClient()
  if ((await pendingMigrations(process.env.DATABASE_URL)).length > 0) {
    throw new Refusal('The database lacks migrations. Make a backup, then run: npm run db:migrate')
  }
  const shares = await askLines(['First share', 'Second share'])
  const { db } = await import('@/lib/platform/db/client')
  const { clockNow } = await import('@/lib/clock')
  const { runRecoveryDrill } = await import('@/lib/akun/recovery-drill')
  const { UntrustedPaperKey } = await import('@/lib/aduan/keys/paper-keys')
  const result = await runRecoveryDrill(db(), shares, clockNow()).catch((error: unknown) => {
    throw error instanceof UntrustedPaperKey ? new Refusal(paperKeyWords[error.fault]) : error
  })
  if (result !== 'opened') throw new Refusal(SENTENCES[result])
  say('Two shares opened a test case of this installation. It is recorded; npm start may run.')
  return 0
})
