import { type NextRequest, NextResponse } from 'next/server'
import { passwordLine } from '@/lib/akun/password-line'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { countAtDoor, isFlood } from '@/lib/platform/flood/load'
import type { Gate } from '@/lib/platform/flood/rules'
import { contentSecurityPolicy } from '@/lib/platform/http/content-security-policy'
import { TOO_LARGE, TOO_MANY_AT_ONCE } from '@/lib/platform/http/form-state'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { SESSION_COOKIE } from '@/lib/platform/session/cookies'
import { liveRequest } from '@/lib/telaah/live-link'

const SIGNED_IN_ONLY = /^\/(dashboard|aduan|data-saya|kabar|admin|telaah|akun)(\/|$)/i

/** Next cuts a form off there too, but answers 500 (next.config.ts, bodySizeLimit). */
const MAX_FORM_BYTES = 1024 * 1024

/** What an office was given; `terkirim` follows its answer. */
const OFFICE_LINK = /^\/keterangan\/(?!terkirim$)([^/]+)$/
/** No page: what is sent there gets the sentence of app/not-found.tsx, drawn on the server, with status 404. */
const NOWHERE = '/keterangan/tidak/berlaku'

/** Pages whose forms have a password stretched, with their gate. */
const WITH_PASSWORD = /^\/(masuk|daftar|lupa-sandi|aktivasi)(\/|$)/i
const GATES: Record<string, Gate> = {
  masuk: 'masuk',
  daftar: 'daftar',
  'lupa-sandi': 'pulih',
  aktivasi: 'aktivasi',
}

/**
 * False when this post would need a password check that there is no place for. In a flood that is decided behind the gate
 * (lib/platform/flood), which lets only those through who worked or waited: here a flood would take every place before them.
 */
function mayAskForPassword(path: string): boolean {
  const gate = GATES[WITH_PASSWORD.exec(path)?.[1]?.toLowerCase() ?? '']
  if (!gate) return true
  countAtDoor(gate)
  return isFlood(gate) || passwordLine.admits()
}

/** Every action of ours takes a form; the framework would also read other shapes, and answer a broken one with 500. */
function isForm(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('multipart/form-data') ?? false
}

/** Of exactly this type, so that the page's own script shows the sentence in its form. */
function turnedAway(sentence: string, status: number, more: Record<string, string> = {}): NextResponse {
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store', ...more }
  return new NextResponse(sentence, { status, headers })
}

/**
 * Sets the CSP nonce and the headers of every page, refuses posts from elsewhere and turns visitors without a session
 * cookie away early. It is never the only check: layouts, queries, actions and commands check for themselves.
 */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  if (request.method === 'POST' && !isOwnOrigin(request.headers)) {
    return new NextResponse('Permintaan ditolak.', { status: 403 })
  }
  if (request.headers.has('next-action') && !(request.method === 'POST' && isForm(request.headers))) {
    return new NextResponse('Permintaan ditolak.', { status: request.method === 'POST' ? 415 : 405 })
  }
  if (request.method === 'POST' && Number(request.headers.get('content-length') ?? 0) > MAX_FORM_BYTES) {
    return turnedAway(TOO_LARGE, 413)
  }
  if (request.method === 'POST' && !mayAskForPassword(request.nextUrl.pathname)) {
    return turnedAway(TOO_MANY_AT_ONCE, 503, { 'retry-after': '5' })
  }
  if (
    SIGNED_IN_ONLY.test(request.nextUrl.pathname) &&
    !request.cookies.has(SESSION_COOKIE) &&
    request.method === 'GET'
  ) {
    return NextResponse.redirect(new URL('/masuk', request.url), 303)
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, env().WBS_EXIT_URL)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  // Where a form came from, for text that must be kept when a session has ended. Always set here, never taken over.
  headers.set('x-wbs-path', request.nextUrl.pathname)
  // A plain form of ours arrives with `Origin: null` (see isOwnOrigin); Next would refuse it, so it is told what we checked.
  if (request.method === 'POST')
    headers.set('origin', `${request.nextUrl.protocol}//${request.headers.get('host')}`)
  const response = (await isDeadLink(request))
    ? NextResponse.rewrite(new URL(NOWHERE, request.url), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  return response
}

/**
 * Whether an office's link no longer works. Asked here because a page that answers "not found" by itself is drawn in the
 * browser, and blank without scripts; the page asks again. Where the database is away, it is for the page to say so.
 */
async function isDeadLink(request: NextRequest): Promise<boolean> {
  const token = OFFICE_LINK.exec(request.nextUrl.pathname)?.[1]
  if (token === undefined || request.method === 'POST') return false
  try {
    return (await liveRequest(db(), token, clockNow())) === null
  } catch (error) {
    if (error instanceof DbUnavailable) return false
    throw error
  }
}

export const config = {
  runtime: 'nodejs',
  // Uploads stay outside: Next cuts request bodies at 10 MB on matched routes. So do the files of public/, by their names.
  matcher: [
    '/((?!_next/static/|api/|(?:icon\\.svg|icon-192\\.png|favicon\\.ico|apple-touch-icon\\.png|robots\\.txt)$).*)',
  ],
}
