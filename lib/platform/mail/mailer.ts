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
  /**
   * The same for each attempt: Message-ID and idempotency key, by which an already accepted mail is
   * recognised.
   */
  id: string
  to: string
  /** Time of composition; the same for each attempt. */
  at: Date
}

/**
 * `later`: not accepted now, or unknown; the same letter may be sent again. `refused`: permanent failure
 * because of the recipient.
 */
export type MailOutcome = 'accepted' | 'later' | 'refused'

/** Sends a mail. Never throws and never waits longer than its timeouts; a failure is logged as a code. */
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
