import path from 'node:path'
import { env } from '@/lib/env'
import { newId } from '@/lib/platform/db/id'
import { mailer } from '@/lib/platform/mail/mailer'
import { reporterMail } from '@/lib/platform/mail/wording'
import { runCommand } from '../run/lifetime'
import { dataDir, loadDotEnv } from '../run/settings'
import { say } from '../run/terminal'

// npm run mail-test -- ADDRESS: sends the standard mail, to check that the configured driver works.
await runCommand(async () => {
  loadDotEnv()
  const [to] = process.argv.slice(2)
  if (!to) {
    say('Name one address: npm run mail-test -- seseorang@example.com')
    return 2
  }
  // The driver needs no database, and the embedded one has no address before it starts.
  process.env.DATABASE_URL ||= 'postgresql://localhost/embedded'
  process.env.WBS_DATA_DIR = path.resolve(dataDir())
  const { APP_URL, MAIL_DRIVER } = env()
  const outcome = await mailer().send({ id: newId(), to, at: new Date(), ...reporterMail(APP_URL) })
  say(
    {
      accepted: `Accepted by ${MAIL_DRIVER}.`,
      later: `Not accepted by ${MAIL_DRIVER} now; the line above says why.`,
      refused: `${MAIL_DRIVER} refuses this recipient.`,
    }[outcome],
  )
  return outcome === 'accepted' ? 0 : 1
})
