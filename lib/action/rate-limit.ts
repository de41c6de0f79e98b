/** Acts per minute: a person writes far fewer; a script is slowed. */
const PER_MINUTE = { person: 120, visitors: 240 }
const WINDOW_MS = 60_000
const MAX_KEYS = 10_000

const windows = new Map<string, { since: number; count: number }>()

/**
 * A plain window per account, and one for all visitors together, in this process. It knows no address of the network:
 * none is kept (confidentiality.md). The real brakes on guessing are the delay per account and the cost of Argon2id.
 */
export function mayAct(key: string, now = Date.now()): boolean {
  if (windows.size > MAX_KEYS) windows.clear()
  const limit = key === 'visitor' ? PER_MINUTE.visitors : PER_MINUTE.person
  const window = windows.get(key)
  if (!window || now - window.since > WINDOW_MS) {
    windows.set(key, { since: now, count: 1 })
    return true
  }
  window.count += 1
  return window.count <= limit
}
