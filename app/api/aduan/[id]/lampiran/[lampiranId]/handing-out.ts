import type { CommandName } from '@/lib/aduan/lifecycle'
import { openHead } from '@/lib/aduan/read/case-head'
import { mayReadCase } from '@/lib/akun/bulk-reading'
import { passwordIsFresh } from '@/lib/akun/commands/confirm-password'
import { statusSentences } from '@/lib/bukti/finding-labels'
import { LampiranDamaged } from '@/lib/bukti/queries'
import { toStream } from '@/lib/bukti/to-stream'
import { clockNow } from '@/lib/clock'
import { db } from '@/lib/platform/db/client'
import type { LampiranStatus } from '@/lib/platform/db/generated/enums'
import { currentViewer } from '@/lib/platform/session/viewer'
import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { Bytes } from '@/lib/vault/bytes'

/**
 * The browser must never render an uploaded file in our origin: next.config.ts sandboxes every route of
 * app/api.
 */
export const SANDBOX = {
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
} as const

/** The same answer for a missing id and for a case that is not the viewer's. */
export function notFound(): Response {
  return new Response('Halaman tidak ditemukan.', { status: 404, headers: { 'cache-control': 'no-store' } })
}

/** The file exists, but its status prevents serving it. */
export function held(status: LampiranStatus): Response {
  return new Response(statusSentences[status], {
    status: 409,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}

/** The stored file is missing or damaged; the log names its row, and `npm run verify-files` all of them. */
function damaged(): Response {
  return new Response(
    'Berkas ini rusak atau hilang di penyimpanan. Pengelola sistem sudah diberi tahu; coba lagi besok.',
    { status: 500, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } },
  )
}

/** A route for signed-in people; others are redirected to the login, as on pages. */
export function forViewer<Params>(
  answer: (viewer: Viewer, params: Params, request: Request) => Promise<Response>,
) {
  return async (request: Request, place: { params: Promise<Params> }): Promise<Response> => {
    const viewer = await currentViewer()
    if (!viewer) return new Response(null, { status: 303, headers: { location: '/masuk' } })
    const params = await place.params
    const id = caseIn(params)
    if (viewer.role === 'ADMIN' && id !== null && !(await mayReadCase(db(), viewer, id, clockNow())))
      return toPasswordPage(`/admin/aduan/${id}`)
    try {
      return await answer(viewer, params, request)
    } catch (error) {
      if (error instanceof LampiranDamaged) return damaged()
      throw error
    }
  }
}

function caseIn(params: unknown): string | null {
  const id = typeof params === 'object' && params !== null && 'id' in params ? params.id : null
  return typeof id === 'string' ? id : null
}

/** A sandboxed download with an ASCII name. */
export function download(body: BodyInit, type: string, name: string): Response {
  const disposition = `attachment; filename="${name}"`
  return new Response(body, {
    headers: { ...SANDBOX, 'content-type': type, 'content-disposition': disposition },
  })
}

/** An uploaded file as a download under its own name. */
export function downloadFile(bytes: AsyncIterable<Bytes>, length: number, name: string): Response {
  return new Response(toStream(bytes), {
    headers: {
      ...SANDBOX,
      'content-type': 'application/octet-stream',
      'content-length': String(length),
      'content-disposition': `attachment; filename="berkas"; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  })
}

/**
 * Requires a recent password for bulk downloads, in case a screen was left open. Returns null when the
 * password is fresh, otherwise a redirect to the password page and on to `page`, which holds the link; never
 * the file itself. 404 for viewers for whom the file does not exist.
 */
export async function passwordFirst(
  viewer: Viewer,
  { aduanId, command, page }: { aduanId: string; command: CommandName; page: string },
  now: Date,
): Promise<Response | null> {
  if (await passwordIsFresh(db(), viewer, now)) return null
  const opened = await openHead(db(), viewer, aduanId, now)
  if (!opened?.head.commands.has(command)) return notFound()
  return toPasswordPage(page)
}

/** Redirects to the password page and from there on to `page`, which holds the link to what was asked for. */
export function toPasswordPage(page: string): Response {
  const location = `/akun/konfirmasi?ke=${encodeURIComponent(page)}`
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } })
}
