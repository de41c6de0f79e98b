import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { addressesOfWebhook } from '@/lib/kabar/email/bounce'
import { cameBack } from '@/lib/kabar/email/undeliverable'
import { db } from '@/lib/platform/db/client'
import { readText } from '@/lib/platform/http/body'
import { isSignedWith } from '@/lib/vault/webhook'

const answer = (status: number) => new Response(null, { status, headers: { 'cache-control': 'no-store' } })

/**
 * Webhook of Resend for bounced mail. It requires the signature; the answer is the same whether or not
 * anybody here has that address, and nothing is logged.
 */
export async function POST(request: Request): Promise<Response> {
  const secret = env().RESEND_WEBHOOK_SECRET
  if (!secret) return answer(404)
  const body = await readText(request, { bytes: 65_535, ms: 10_000 })
  if (body instanceof Response) return body
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? ''
  const signed = { id: header('id'), timestamp: header('timestamp'), signatures: header('signature'), body }
  if (!isSignedWith(secret, signed, clockNow())) return answer(401)
  for (const address of addressesOfWebhook(body)) await cameBack(db(), address, clockNow())
  return answer(204)
}
