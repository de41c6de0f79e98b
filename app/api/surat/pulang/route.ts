import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { addressesOfReport } from '@/lib/kabar/email/bounce'
import { cameBack } from '@/lib/kabar/email/undeliverable'
import { db } from '@/lib/platform/db/client'
import { readText } from '@/lib/platform/http/body'
import { equalBytes } from '@/lib/vault/bytes'

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })
/** A report quotes the mail that came back, and ours are small. */
const MOST_BYTES = 262_144

/**
 * Returned mail (RFC 3464) from a mail server on this machine, with MAIL_BOUNCE_SECRET as bearer token
 * (RFC 6750). The answer is the same whether or not anybody here has that address, and nothing is logged.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = env().MAIL_BOUNCE_SECRET
  if (!secret) return answer(404)
  const given = request.headers.get('authorization') ?? ''
  if (!equalBytes(Buffer.from(given), Buffer.from(`Bearer ${secret}`))) return answer(401)
  const message = await readText(request, { bytes: MOST_BYTES, ms: 10_000 })
  if (message instanceof Response) return message
  for (const address of addressesOfReport(message)) await cameBack(db(), address, clockNow())
  return answer(204)
}
