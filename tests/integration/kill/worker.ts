import { openDb } from '@/lib/db/client'
import { startWork } from '@/lib/jobs/work'
import { localStore } from '@/lib/storage/local'

// A worker as a process of its own, to be killed: `npm run worker` with a clock that stands still and short waits.
const [, , url = '', folder = '', now = ''] = process.argv
await startWork({
  url,
  db: openDb({ url }),
  store: localStore(folder),
  now: () => new Date(now),
  tuning: { monitorIntervalSeconds: 1, superviseIntervalSeconds: 1 },
  queueTuning: { expireInSeconds: 2, retryDelay: 1, retryBackoff: true, retryDelayMax: 2, retryLimit: 100 },
  pollingIntervalSeconds: 0.5,
})
process.send?.('ready')
