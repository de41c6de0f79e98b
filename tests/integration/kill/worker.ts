import { startWork } from '@/lib/jobs/work'
import { openDb } from '@/lib/platform/db/client'
import type { Mailer } from '@/lib/platform/mail/mailer'
import { smtpMailer } from '@/lib/platform/mail/smtp'
import { localStore } from '@/lib/platform/storage/local'

// A worker as a separate process, to be killed: `npm run worker` with a stopped clock and short waits.
const [, , url = '', folder = '', now = '', smtp = ''] = process.argv
const nobody: Mailer = { send: async () => 'accepted' }
await startWork({
  url,
  db: openDb({ url }),
  store: localStore(folder),
  mailer: smtp ? smtpMailer({ url: smtp, from: 'layanan@wbs.example.go.id', timeoutMs: 2000 }) : nobody,
  now: () => new Date(now),
  tuning: { monitorIntervalSeconds: 1, superviseIntervalSeconds: 1 },
  queueTuning: { expireInSeconds: 2, retryDelay: 1, retryBackoff: true, retryDelayMax: 2, retryLimit: 100 },
  pollingIntervalSeconds: 0.5,
})
// A stopped test must leave no process behind.
process.on('disconnect', () => process.exit())
process.send?.('ready')
