import { renewSome } from '@/lib/jobs/retire/renew-some'
import { openDb } from '@/lib/platform/db/client'

// Seals values by the newest master key until it is killed (tests/integration/retire-key.test.ts).
const db = openDb({ url: process.env.DATABASE_URL ?? '' })
process.stdout.write('begun\n')
await renewSome(db, performance.now() + 60_000)
await db.$disconnect()
