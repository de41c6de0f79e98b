import { env } from '@/lib/env'
import type { Db } from '@/lib/platform/db/client'
import type { MailContent, Mailer } from '@/lib/platform/mail/mailer'
import { codeMail, reporterMail, staffMail, urgentMail } from '@/lib/platform/mail/wording'
import { type Letter, openPosted } from './letter'
import { nobodyThere } from './undeliverable'

/** The mailer did not accept the letter; the queue retries with growing pauses. */
class NotAccepted extends Error {
  override name = 'NotAccepted'
}

/**
 * Sends one letter and deletes its row after it was accepted. A process that dies in between sends it again
 * with the same id, by which the mail provider recognises it. If the address fails permanently, its owner is
 * notified in the app only.
 */
export async function sendLetter(db: Db, mailer: Mailer, id: string, now: Date): Promise<void> {
  const row = await db.surat.findUnique({ where: { id } })
  if (!row) return
  const letter = await openPosted(id, row.sealed)
  if ('codeFor' in letter) return
  const outcome = await mailer.send({ id, to: letter.to, at: row.at, ...contentOf(letter, env().APP_URL) })
  if (outcome === 'later') throw new NotAccepted()
  if (outcome === 'refused') await nobodyThere(db, letter, now)
  await db.surat.deleteMany({ where: { id } })
}

/** Content of a letter; the same for everybody except counts for staff and a requested code. */
export function contentOf({ says }: Letter, home: string): MailContent {
  if ('code' in says) return codeMail(home, says.code)
  if ('urgent' in says) return urgentMail(home, says.urgent)
  if ('counts' in says) return staffMail(home, says.counts)
  return reporterMail(home)
}
