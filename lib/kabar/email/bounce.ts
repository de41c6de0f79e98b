import { z } from 'zod'

const event = z.object({
  type: z.string(),
  data: z.object({
    to: z.union([z.string(), z.array(z.string())]).transform((to) => [to].flat()),
    bounce: z.object({ type: z.string() }).partial().optional(),
  }),
})

/** The addresses in a Resend webhook about a permanent bounce or a complaint; none for any other event. */
export function addressesOfWebhook(body: string): string[] {
  let told: unknown
  try {
    told = JSON.parse(body)
  } catch {
    return []
  }
  const parsed = event.safeParse(told)
  if (!parsed.success) return []
  const { type, data } = parsed.data
  const forGood = type === 'email.bounced' && data.bounce?.type?.toLowerCase() !== 'transient'
  return forGood || type === 'email.complained' ? data.to : []
}

/**
 * The addresses that a returned mail (RFC 3464, delivery status notification) reports as permanently failed.
 * Parsed by fields, whatever a mail server wraps around them.
 */
export function addressesOfReport(message: string): string[] {
  const blocks = message.replaceAll(/\r\n?/g, '\n').split(/\n\s*\n/)
  return blocks.flatMap((block) => {
    const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'im').exec(block)?.[1]?.trim() ?? ''
    const failed = field('Action').toLowerCase() === 'failed' && /^5\./.test(field('Status'))
    const address = /^rfc822\s*;\s*<?([^<>\s]+)>?$/i.exec(field('Final-Recipient'))?.[1]
    return failed && address ? [address] : []
  })
}
