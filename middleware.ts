import { type NextRequest, NextResponse } from 'next/server'
import { passwordLine } from '@/lib/akun/password-line'
import { clockNow } from '@/lib/clock'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { DbUnavailable } from '@/lib/platform/db/errors'
import { countAtDoor, isFlood } from '@/lib/platform/flood/load'
import type { Gate } from '@/lib/platform/flood/rules'
import { judgeActionBody } from '@/lib/platform/http/action-body'
import { MAX_FORM_BYTES, readFields } from '@/lib/platform/http/body'
import { contentSecurityPolicy } from '@/lib/platform/http/content-security-policy'
import { TOO_LARGE, TOO_MANY_AT_ONCE } from '@/lib/platform/http/form-state'
import { isKnownAction } from '@/lib/platform/http/known-actions'
import { isOwnOrigin } from '@/lib/platform/http/origin'
import { unsentPage } from '@/lib/platform/http/unsent-page'
import { cookieOptions, SESSION_COOKIE, TRIAL_COOKIE } from '@/lib/platform/session/cookies'
import { liveRequest } from '@/lib/telaah/live-link'

const SIGNED_IN_ONLY = /^\/(dashboard|aduan|data-saya|kabar|admin|telaah|akun)(\/|$)/i

/** The link of an office; `terkirim` is the page after its answer. */
const OFFICE_LINK = /^\/keterangan\/(?!terkirim$)([^/]+)$/
/** Not a page: rewriting to it gives app/not-found.tsx, rendered on the server, with status 404. */
const NOWHERE = '/keterangan/tidak/berlaku'

/**
 * A visitor's browser loads the next page to the form ahead, in memory and for minutes: on the landing page
 * /lapor, and there the form's first page. Both write nothing, and everybody who looks at the page before
 * asks for them, so asking tells nothing. Never with a session, which a request keeps alive.
 */
const AHEAD = { pages: ['/', '/lapor'], rules: '"/next-page.json"' }

/** Where a visitor writes what no session keeps yet (app/(publik)/lapor/tulis). */
const WRITE = '/lapor/tulis'

/**
 * Names the moment at which its first save was sent again; a cookie that is not there so soon after is
 * refused.
 */
const TRIAL = 'coba'
const TRIAL_MS = 30_000

/** Pages whose forms stretch a password, with their gates. */
const WITH_PASSWORD = /^\/(masuk|daftar|lupa-sandi|aktivasi)(\/|$)/i
const GATES: Record<string, Gate> = {
  masuk: 'masuk',
  daftar: 'daftar',
  'lupa-sandi': 'pulih',
  aktivasi: 'aktivasi',
}

/**
 * False when this post would need a password check and none is free. During a flood the gate
 * (lib/platform/flood) decides instead, and admits only posts with a proof of work or a delayed ticket; here
 * a flood would take every place first.
 */
function mayAskForPassword(path: string): boolean {
  const gate = GATES[WITH_PASSWORD.exec(path)?.[1]?.toLowerCase() ?? '']
  if (!gate) return true
  countAtDoor(gate)
  return isFlood(gate) || passwordLine.admits()
}

/** All our actions take a form. The framework also parses other types, and answers broken ones with 500. */
function isForm(headers: Headers): boolean {
  return headers.get('content-type')?.startsWith('multipart/form-data') ?? false
}

/** Exactly `text/plain`, because only then the page's script shows the sentence in its form. */
function turnedAway(sentence: string, status: number, more: Record<string, string> = {}): NextResponse {
  const headers = { 'content-type': 'text/plain', 'cache-control': 'no-store', ...more }
  return new NextResponse(sentence, { status, headers })
}

/** A post that the framework may take apart: null; otherwise its answer. */
async function refusedForm(request: NextRequest): Promise<NextResponse | null> {
  if (!isForm(request.headers)) return null
  // Null where the connection was cut.
  const form = await readFields(request, FORM_LIMITS).catch(() => null)
  if (!(form instanceof FormData)) return turnedAway(UNREADABLE, form?.status ?? 400)
  const called = request.headers.has('next-action')
  const judged = judgeActionBody(form, { called, isKnown: isKnownAction })
  if (judged === 'broken') return turnedAway(UNREADABLE, 400)
  // Without scripts its page cannot be rendered again with the text while the database is away.
  const isFirst = !called && request.nextUrl.pathname === WRITE
  const away = isFirst && !(await isThere())
  const cookies = isFirst && judged === 'whole' && !away ? cookiesOf(request) : 'kept'
  if (cookies === 'untried') return onTrial()
  if (judged === 'whole' && !away && cookies === 'kept') return null
  const nonce = btoa(crypto.randomUUID())
  const { pathname, search } = request.nextUrl
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    'content-security-policy': contentSecurityPolicy(nonce, env().WBS_EXIT_URL),
  }
  const why = away ? 'away' : cookies === 'refused' ? 'cookies' : 'old'
  const page = unsentPage(form, why === 'cookies' ? pathname : pathname + search, { nonce, why })
  return new NextResponse(page, { status: away ? 503 : 409, headers })
}

/**
 * Whether this browser keeps cookies: a first save without scripts would begin a session that nobody can
 * open. Looking at the page sets none, so that the post is sent again by 307, which keeps what was typed,
 * with a cookie to show.
 */
function cookiesOf({ cookies, nextUrl }: NextRequest): 'kept' | 'untried' | 'refused' {
  if (cookies.has(TRIAL_COOKIE) || cookies.has(SESSION_COOKIE)) return 'kept'
  const since = clockNow().getTime() - Number(nextUrl.searchParams.get(TRIAL) ?? Number.NaN)
  return since >= 0 && since < TRIAL_MS ? 'refused' : 'untried'
}

function onTrial(): NextResponse {
  const address = new URL(`${WRITE}?${TRIAL}=${clockNow().getTime()}`, env().APP_URL)
  const response = NextResponse.redirect(address, 307)
  response.cookies.set(TRIAL_COOKIE, '1', { ...cookieOptions, maxAge: 60 })
  response.headers.set('cache-control', 'no-store')
  return response
}

/** Whether the database answers. */
function isThere(): Promise<boolean> {
  return db().$queryRaw`SELECT 1`.then(
    () => true,
    () => false,
  )
}

/** Slow telephones get the time that the server gives any request. */
const FORM_LIMITS = { bytes: MAX_FORM_BYTES, ms: 5 * 60_000 }
const UNREADABLE = 'Kiriman ini tidak dapat dibaca. Muat ulang halaman, lalu coba lagi.'

/**
 * Sets the CSP nonce and the headers of every page, refuses foreign posts, and redirects visitors without a
 * session cookie early. It is never the only check: layouts, queries, actions and commands check for
 * themselves.
 */
export async function middleware(request: NextRequest): Promise<NextResponse> {
  if (request.method === 'POST' && !isOwnOrigin(request.headers)) {
    return new NextResponse('Permintaan ditolak.', { status: 403 })
  }
  if (request.headers.has('next-action') && !(request.method === 'POST' && isForm(request.headers))) {
    return new NextResponse('Permintaan ditolak.', { status: request.method === 'POST' ? 415 : 405 })
  }
  // Browsers say how long a form is; a missing length is no small one.
  if (
    request.method === 'POST' &&
    !(Number(request.headers.get('content-length') ?? Infinity) <= MAX_FORM_BYTES)
  ) {
    return turnedAway(TOO_LARGE, 413, { connection: 'close' })
  }
  // Before a place in the line of the password checks is taken, which such a post would never use.
  const refused = request.method === 'POST' ? await refusedForm(request) : null
  if (refused) return refused
  if (request.method === 'POST' && !mayAskForPassword(request.nextUrl.pathname)) {
    return turnedAway(TOO_MANY_AT_ONCE, 503, { 'retry-after': '5' })
  }
  if (
    SIGNED_IN_ONLY.test(request.nextUrl.pathname) &&
    !request.cookies.has(SESSION_COOKIE) &&
    request.method === 'GET'
  ) {
    return NextResponse.redirect(new URL('/masuk', env().APP_URL), 303)
  }
  const nonce = btoa(crypto.randomUUID())
  const policy = contentSecurityPolicy(nonce, env().WBS_EXIT_URL)
  const headers = new Headers(request.headers)
  headers.set('content-security-policy', policy)
  headers.set('x-nonce', nonce)
  // The page of a form, for text that is kept after the session has ended. Always overwritten, never trusted.
  headers.set('x-wbs-path', request.nextUrl.pathname)
  headers.set('x-wbs-search', request.nextUrl.search)
  // Next compares Origin with the host that a proxy names. Both were checked here: plain forms send `Origin:
  // null` (see isOwnOrigin), and a proxy may leave out the port or name another host. So both become those of
  // APP_URL.
  if (request.method === 'POST') {
    const { origin, host } = new URL(env().APP_URL)
    headers.set('origin', origin)
    headers.set('x-forwarded-host', host)
  }
  const response = (await isDeadLink(request))
    ? NextResponse.rewrite(nowhere(request), { request: { headers } })
    : NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  response.headers.set('cache-control', 'no-store')
  if (AHEAD.pages.includes(request.nextUrl.pathname) && !request.cookies.has(SESSION_COOKIE))
    response.headers.set('speculation-rules', AHEAD.rules)
  return response
}

/** On this very server, which speaks plain HTTP whatever a proxy that ends TLS says. */
function nowhere(request: NextRequest): URL {
  const url = new URL(NOWHERE, request.url)
  url.protocol = 'http:'
  return url
}

/**
 * Whether an office's link no longer works. Checked here because a page that calls notFound() is rendered in
 * the browser and stays blank without scripts; the page checks again. If the database is unavailable, the
 * page says so.
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
  // Excludes uploads, because Next cuts bodies at 10 MB on matched routes, and the files of public/ by name.
  matcher: [
    '/((?!_next/static/|api/|(?:icon\\.svg|icon-192\\.png|favicon\\.ico|apple-touch-icon\\.png|robots\\.txt|next-page\\.json)$).*)',
  ],
}
