import type { LampiranStatus } from '@/lib/db/generated/enums'
import { statusSentences } from '@/lib/lampiran/finding-labels'

/** A browser never renders what somebody uploaded: whatever it is, it stands alone in a sandbox. */
export const SANDBOX = {
  'content-security-policy': "default-src 'none'; sandbox",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const

/** The same answer for an id that does not exist and for a case that is not the viewer's. */
export function notFound(): Response {
  return new Response('Halaman tidak ditemukan.', { status: 404, headers: { 'cache-control': 'no-store' } })
}

/** The file is there, but kept back in this state. */
export function held(status: LampiranStatus): Response {
  return new Response(statusSentences[status], {
    status: 409,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** To the login, as pages do. */
export function toLogin(): Response {
  return new Response(null, { status: 303, headers: { location: '/masuk' } })
}
