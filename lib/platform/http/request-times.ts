import { subscribe } from 'node:diagnostics_channel'
import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import path from 'node:path'
import { Histogram, Registry } from 'prom-client'
import { z } from 'zod'

/**
 * What reporters open and send, under one name: no figure says when somebody wrote, sent or looked up a case.
 */
const REPORTERS =
  /^\/(?:aduan|api\/aduan|api\/data-saya|api\/keluar|api\/sesi|aktivasi|daftar|dashboard|data-saya|keterangan|kabar|lacak|lapor|lupa-sandi|masuk)(?:\/|$)/
/** The stream of news stays open for an hour; how long says nothing. */
const STREAM = '/api/kabar'
const BUCKETS = [0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10]

const manifest = z.object({
  staticRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
})

interface Answered {
  request: IncomingMessage
  response: ServerResponse
}

const kept = globalThis as { wbsRequestTimes?: Registry }

/** The times of requests of this process since the first call, for /metrics. */
export function requestTimes(): Registry {
  kept.wbsRequestTimes ??= measured(patternsOfBuild())
  return kept.wbsRequestTimes
}

function measured(patterns: Patterns): Registry {
  const registry = new Registry()
  const seconds = new Histogram({
    name: 'wbs_http_request_seconds',
    help: 'Time to the end of the answer, by pattern of the route; what reporters do has one name.',
    labelNames: ['route', 'status'],
    buckets: BUCKETS,
    registers: [registry],
  })
  const begun = new WeakMap<IncomingMessage, number>()
  subscribe('http.server.request.start', (message) => {
    begun.set((message as Answered).request, performance.now())
  })
  subscribe('http.server.response.finish', (message) => {
    const { request, response } = message as Answered
    const from = begun.get(request)
    const route = routeOf(request.url ?? '', patterns)
    if (from === undefined || route === STREAM) return
    const status = `${Math.floor(response.statusCode / 100)}xx`
    seconds.observe({ route, status }, (performance.now() - from) / 1000)
  })
  return registry
}

export type Patterns = readonly { page: string; regex: RegExp }[]

/** The routes of the build, the exact ones first; none in development. */
function patternsOfBuild(): Patterns {
  try {
    const text = readFileSync(path.resolve('.next/routes-manifest.json'), 'utf8')
    const { staticRoutes, dynamicRoutes } = manifest.parse(JSON.parse(text))
    return [...staticRoutes, ...dynamicRoutes].map(({ page, regex }) => ({ page, regex: new RegExp(regex) }))
  } catch {
    return []
  }
}

/**
 * The pattern of an address, like `/telaah/aduan/[id]/pesan`: one of the build's, whatever strangers ask for.
 */
export function routeOf(url: string, patterns: Patterns): string {
  const asked = url.split('?')[0] ?? ''
  if (asked === STREAM) return STREAM
  if (REPORTERS.test(asked)) return 'reporters'
  return patterns.find(({ regex }) => regex.test(asked))?.page ?? 'other'
}
