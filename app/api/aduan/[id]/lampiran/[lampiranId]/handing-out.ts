import type { CommandName } from '@/lib/aduan/lifecycle'
import { openHead } from '@/lib/aduan/read/case-head'
import { passwordIsFresh } from '@/lib/akun/commands/confirm-password'
import { statusSentences } from '@/lib/bukti/finding-labels'
import { db } from '@/lib/platform/db/client'
import type { LampiranStatus } from '@/lib/platform/db/generated/enums'
import type { Viewer } from '@/lib/platform/session/viewer-type'

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

/**
 * What leaves the house in one piece is not for whoever finds a screen left open. Null where the password was typed lately;
 * otherwise the way to where it is asked for and on to `page`, which holds the link: the file is never handed out by the way.
 * For whom the file does not exist, nothing does.
 */
export async function passwordFirst(
  viewer: Viewer,
  { aduanId, command, page }: { aduanId: string; command: CommandName; page: string },
  now: Date,
): Promise<Response | null> {
  if (await passwordIsFresh(db(), viewer, now)) return null
  const opened = await openHead(db(), viewer, aduanId, now)
  if (!opened?.head.commands.has(command)) return notFound()
  const location = `/akun/konfirmasi?ke=${encodeURIComponent(page)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
