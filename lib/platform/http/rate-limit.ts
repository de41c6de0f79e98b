const MINUTE_MS = 60_000
/** Rate limits per person, far above what a person does; they slow a script down. */
const LIMITS = {
  act: { most: 120, withinMs: MINUTE_MS },
  file: { most: 120, withinMs: 60 * MINUTE_MS },
  /** Parts of files: 10 MB a second. */
  part: { most: 1200, withinMs: MINUTE_MS },
}
const MAX_KEYS = 10_000

const windows = new Map<string, { until: number; count: number }>()

/**
 * A fixed window per account or kode rahasia, in this process. Nobody shares a limit with others: forms for
 * strangers have their own gates (lib/platform/flood), because one stranger could use up a shared limit.
 * Network addresses are not used, because none is stored (docs/design/confidentiality.md). Guessing is
 * limited by the delay per account and the cost of Argon2id.
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

/** Deletes only expired windows, so that many strangers cannot reset anybody's count. */
function forgetPassed(now: number): void {
  for (const [key, { until }] of windows) if (now > until) windows.delete(key)
}
