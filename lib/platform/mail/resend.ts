import { Resend } from 'resend'
import { logLine } from '@/lib/log'
import { isOneAddress } from './address'
import type { Mailer } from './mailer'

interface ResendSettings {
  apiKey: string
  /** An address other than Resend's own. */
  apiUrl?: string | undefined
  from: string
  timeoutMs?: number
}

const TIMEOUT_MS = 20_000

/**
 * Mail by Resend. The letter's id is the idempotency key: a mail that was accepted before its answer got lost
 * is not sent twice (Resend keeps keys for a day).
 */
export function resendMailer({ apiKey, apiUrl, from, timeoutMs = TIMEOUT_MS }: ResendSettings): Mailer {
  const resend = new Resend(apiKey, { userAgent: 'wbs', ...(apiUrl ? { baseUrl: apiUrl } : {}) })
  return {
    async send(letter) {
      if (!isOneAddress(letter.to)) return 'refused'
      const { subject, text, html, to } = letter
      const { error } = await resend.emails.send(
        { from, to, subject, text, html, headers: { 'Auto-Submitted': 'auto-generated' } },
        { idempotencyKey: letter.id, signal: AbortSignal.timeout(timeoutMs) },
      )
      if (error === null) return 'accepted'
      const status = error.statusCode ?? 0
      // Resend's message may contain the address, so only codes are logged.
      logLine('mail not accepted', { driver: 'resend', code: error.name, status })
      // 422: this recipient or letter can never be sent; other 4xx (key, domain, rate) can be fixed.
      return status === 422 ? 'refused' : 'later'
    },
  }
}
