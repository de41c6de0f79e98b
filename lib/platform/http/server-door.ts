import { subscribe } from 'node:diagnostics_channel'
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http'

/** Uploads (tus) use all of these; pages are read and posted to; files are only read. */
const OF_ROUTES = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
const OF_PAGES = ['GET', 'HEAD', 'POST']
const OF_FILES = ['GET', 'HEAD']

function methodsOf(path: string): string[] {
  if (path.startsWith('/api/')) return OF_ROUTES
  return /^\/(_next\/|metrics$)|\.\w+$/.test(path) ? OF_FILES : OF_PAGES
}

/** Whether path and query are whole UTF-8 without NUL. */
function isReadable(url: string): boolean {
  try {
    return !/\0|\uFFFD/.test(decodeURIComponent(url.replaceAll('+', ' ')))
  } catch {
    return false
  }
}

const HEADERS = {
  'content-type': 'text/plain; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  // What is left of a body is neither wanted nor read.
  connection: 'close',
}

/** Whether a request was answered here: by a method or an address that no link and no form of ours has. */
export function refusesAtDoor({ method = '', url = '' }: IncomingMessage, response: ServerResponse): boolean {
  if (!isReadable(url)) {
    response.writeHead(400, HEADERS).end('Alamat ini tidak dikenal.')
    return true
  }
  const allowed = methodsOf(url.split('?')[0] ?? '')
  if (allowed.includes(method)) return false
  response.writeHead(405, { ...HEADERS, allow: allowed.join(', ') }).end('Permintaan ditolak.')
  return true
}

const guarded = new WeakSet<Server>()

/**
 * Stands before the framework in every HTTP server of this process. The framework answers TRACE, odd methods
 * on files and broken escapes with 500, before any code of ours and outside the middleware
 * (docs/design/hardening.md, rule 5). Node announces a request before it hands it on, which is the first time
 * that the framework's server is seen.
 */
export function guardServers(): void {
  subscribe('http.server.request.start', (message) => {
    const { server } = message as { server: Server }
    if (guarded.has(server)) return
    guarded.add(server)
    const listeners = server.listeners('request') as RequestListener[]
    server.removeAllListeners('request')
    server.on('request', (request, response) => {
      if (!refusesAtDoor(request, response)) for (const listen of listeners) listen(request, response)
    })
  })
}
