import { Client } from 'pg'
import { logLine } from '@/lib/log'

const PROBE_MS = 10_000
const TIMEOUT_MS = 5000
const PAUSES_MS = [250, 500, 1000, 2000, 4000, 8000]

interface Listening {
  url: string
  channel: string
  onMessage: (payload: string) => void
  /** Connected, for the first time or again: messages sent before may be lost. */
  onReady: () => void
}

interface Listener {
  /** For how many milliseconds it has had no connection; 0 while it has one. */
  deafFor: () => number
  stop: () => Promise<void>
}

/**
 * Listens on a PostgreSQL channel with its own connection until `stop`. A connection that broke or no longer
 * answers is replaced after growing pauses with jitter.
 */
export function listen({ url, channel, onMessage, onReady }: Listening): Listener {
  let client: Client | null = null
  let lostAt = performance.now()
  let stopped = false
  let failures = 0
  let timer: NodeJS.Timeout | undefined

  const reconnect = () => {
    if (stopped) return
    const pause = PAUSES_MS[Math.min(failures, PAUSES_MS.length - 1)] ?? 0
    failures += 1
    clearTimeout(timer)
    timer = setTimeout(() => void connect(), pause * (0.75 + Math.random() / 2))
    timer.unref()
  }
  const lost = (broken: Client) => {
    if (client !== broken) return
    client = null
    lostAt = performance.now()
    logLine('news line broken')
    broken.end().catch(() => undefined)
    reconnect()
  }
  const probe = async (living: Client) => {
    try {
      await living.query('SELECT 1')
      if (client !== living) return
      timer = setTimeout(() => void probe(living), PROBE_MS)
      timer.unref()
    } catch {
      lost(living)
    }
  }
  const connect = async () => {
    const fresh = new Client({
      connectionString: url,
      application_name: 'wbs-kabar',
      keepAlive: true,
      connectionTimeoutMillis: TIMEOUT_MS,
      query_timeout: TIMEOUT_MS,
    })
    fresh.on('error', () => lost(fresh))
    fresh.on('end', () => lost(fresh))
    fresh.on('notification', ({ payload }) => onMessage(payload ?? ''))
    try {
      await fresh.connect()
      await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`)
    } catch {
      fresh.end().catch(() => undefined)
      reconnect()
      return
    }
    if (stopped) return void fresh.end().catch(() => undefined)
    client = fresh
    failures = 0
    onReady()
    void probe(fresh)
  }
  void connect()
  return {
    deafFor: () => (client ? 0 : performance.now() - lostAt),
    async stop() {
      stopped = true
      clearTimeout(timer)
      const living = client
      client = null
      await living?.end().catch(() => undefined)
    },
  }
}
