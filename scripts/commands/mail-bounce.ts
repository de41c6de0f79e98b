import { text } from 'node:stream/consumers'
import { clockNow } from '@/lib/clock'
import { addressesOfReport } from '@/lib/kabar/email/bounce'
import { cameBack } from '@/lib/kabar/email/undeliverable'
import { db } from '@/lib/platform/db/client'
import { runCommand } from '../run/lifetime'
import { loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'

// npm run mail-bounce < MESSAGE: reads a returned mail (a delivery status notification) from standard input,
// as a mail server pipes it. Prints the number of dead addresses it named, but not whether any account has
// them.
await runCommand(async () => {
  loadDotEnv()
  const addresses = addressesOfReport(await text(process.stdin))
  for (const address of addresses) await cameBack(db(), address, clockNow())
  say(`${addresses.length} failed for good.`)
  await db().$disconnect()
  return 0
})
