const MINUTE_MS = 60_000
/** What one person may do within a time: a person does far less; a script is slowed. */
const LIMITS = {
  act: { most: 120, withinMs: MINUTE_MS },
  file: { most: 120, withinMs: 60 * MINUTE_MS },
}
const MAX_KEYS = 10_000

const windows = new Map<string, { until: number; count: number }>()

/**
 * A plain window per account or kode rahasia, in this process. Nobody is counted together with others here: what comes
 * from strangers has gates of its own (lib/platform/flood), or one of them would use up the turns of all. It knows no address of
 * the network: none is kept (docs/design/confidentiality.md). The real brakes on guessing are the delay per
 * account and the cost of Argon2id.
 */
export function mayAct(person: string, what: keyof typeof LIMITS = 'act', now = Date.now()): boolean {
  if (windows.size > MAX_KEYS) forgetPassed(now)
  const { most, withinMs } = LIMITS[what]
  const key = `${what} ${person}`
  const window = windows.get(key)
  if (!window || now > window.until) {
    windows.set(key, { until: now + withinMs, count: 1 })
    return true
  }
  window.count += 1
  return window.count <= most
}

/** Only what is over: many strangers give nobody fresh turns. */
function forgetPassed(now: number): void {
  for (const [key, { until }] of windows) if (now > until) windows.delete(key)
}
