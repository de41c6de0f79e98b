import { env } from '@/lib/env'
import type { Db } from '@/lib/platform/db/client'
import type { MailContent, Mailer } from '@/lib/platform/mail/mailer'
import { codeMail, reporterMail, staffMail } from '@/lib/platform/mail/wording'
import { type Letter, openLetter } from './letter'
import { nobodyThere } from './undeliverable'

/** The carrier did not take it now; the queue tries again, later and later. */
class NotAccepted extends Error {
  override name = 'NotAccepted'
}

/**
 * Hands one letter over. It is gone from here once it was taken; a process that dies between the two sends it again with
 * the same id, by which a carrier knows it. Where nobody is at the address, its owner hears of it in the app alone.
 */
export async function sendLetter(db: Db, mailer: Mailer, id: string, now: Date): Promise<void> {
  const row = await db.surat.findUnique({ where: { id } })
  if (!row) return
  const letter = await openLetter(id, row.sealed)
  const outcome = await mailer.send({ id, to: letter.to, at: row.at, ...contentOf(letter, env().APP_URL) })
  if (outcome === 'later') throw new NotAccepted()
  if (outcome === 'refused') await nobodyThere(db, letter, now)
  await db.surat.deleteMany({ where: { id } })
}

/** What a letter says; the same for everybody but for numbers to staff and the code that somebody asked for. */
export function contentOf({ says }: Letter, home: string): MailContent {
  if ('code' in says) return codeMail(home, says.code)
  if ('counts' in says) return staffMail(home, says.counts)
  return reporterMail(home)
}
