import { createTransport } from 'nodemailer'
import { logLine } from '@/lib/log'
import { isOneAddress } from './address'
import type { Mailer, MailOutcome } from './mailer'
import { messageOf } from './message'

interface SmtpSettings {
  /**
   * smtps://user:password@host:465, or smtp://host:587, which must offer STARTTLS unless it is on this
   * machine.
   */
  url: string
  from: string
  /** Timeout for one answer of the server. */
  timeoutMs?: number
}

const TIMEOUT_MS = 20_000
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/

/** Mail by SMTP (RFC 5321), one connection per letter; never unencrypted over a network. */
export function smtpMailer({ url, from, timeoutMs = TIMEOUT_MS }: SmtpSettings): Mailer {
  const { protocol, hostname, port, username, password } = new URL(url)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    requireTLS: !secure && !LOOPBACK.test(hostname),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    // The name in our greeting reveals nothing about the machine.
    name: from.replace(/^.*@/, '').replace(/>$/, ''),
    connectionTimeout: timeoutMs,
    greetingTimeout: timeoutMs,
    socketTimeout: timeoutMs,
    dnsTimeout: timeoutMs,
    logger: false,
    debug: false,
  })
  return {
    async send(letter) {
      if (!isOneAddress(letter.to)) return 'refused'
      try {
        await transport.sendMail(messageOf(letter, from))
        return 'accepted'
      } catch (error) {
        return outcomeOf(error)
      }
    },
  }
}

/**
 * Only a permanent refusal of this recipient (RFC 5321, 4.2.1: 550 to 559 at RCPT) is final; everything else
 * is retried.
 */
function outcomeOf(error: unknown): MailOutcome {
  const { code, command, status } = errorFields(error)
  // The server's message may contain the address, so only codes are logged.
  logLine('mail not accepted', { driver: 'smtp', code, command, status })
  return command === 'RCPT TO' && status >= 550 && status < 560 ? 'refused' : 'later'
}

function errorFields(error: unknown): { code: string; command: string; status: number } {
  const field = (name: string): unknown =>
    error instanceof Error ? Object.getOwnPropertyDescriptor(error, name)?.value : undefined
  const [code, command, status] = [field('code'), field('command'), field('responseCode')]
  return {
    code: typeof code === 'string' ? code : 'unknown',
    command: typeof command === 'string' ? command : '',
    status: typeof status === 'number' ? status : 0,
  }
}
