import { env } from '@/lib/env'
import { outboxFolder, outboxMailer } from './outbox'
import { resendMailer } from './resend'
import { smtpMailer } from './smtp'

export interface MailContent {
  subject: string
  text: string
  html: string
}

/** One mail to one person. */
export interface Letter extends MailContent {
  /** The same at each try: Message-ID and idempotency key, by which a mail that was accepted before is known again. */
  id: string
  to: string
  /** When it was written; tries do not change it. */
  at: Date
}

/**
 * `later`: not accepted now, or nobody can say; the same letter may be sent again. `refused`: it never will be, because of its recipient.
 */
export type MailOutcome = 'accepted' | 'later' | 'refused'

/** Hands a mail to whoever carries it. Never throws and never waits longer than its time-outs; what went wrong is logged as a code. */
export interface Mailer {
  send(letter: Letter): Promise<MailOutcome>
}

let known: Mailer | undefined

/** The mailer named by MAIL_DRIVER, one for the whole process. */
export function mailer(): Mailer {
  known ??= fromEnv()
  return known
}

function fromEnv(): Mailer {
  const { MAIL_DRIVER, MAIL_FROM, SMTP_URL, RESEND_API_KEY, RESEND_API_URL, WBS_DATA_DIR, WBS_MODE } = env()
  const from = MAIL_FROM ?? 'layanan@localhost'
  // lib/env.ts refuses a driver without its settings.
  if (MAIL_DRIVER === 'smtp' && SMTP_URL) return smtpMailer({ url: SMTP_URL, from })
  if (MAIL_DRIVER === 'resend' && RESEND_API_KEY)
    return resendMailer({ apiKey: RESEND_API_KEY, apiUrl: RESEND_API_URL, from })
  return outboxMailer({ folder: outboxFolder(WBS_DATA_DIR), from, hideRecipients: WBS_MODE === 'production' })
}
