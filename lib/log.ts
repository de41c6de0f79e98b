import { LOG_EVENTS, type LogEventName } from './log-events'

/** Values for one line; of `error` only the class is written. */
export type LogDetails = Record<string, unknown> & { error?: unknown }

/**
 * Writes one line of JSON to standard error: time, level, event, details, and what the operator does about it
 * (lib/log-events.ts). Callers pass codes and names of operations only: never an address, cookie, token, file
 * name or a person's words (docs/design/hardening.md, rule 6).
 */
export function logLine(what: LogEventName, details: LogDetails = {}): void {
  const { level, act } = { act: undefined, ...LOG_EVENTS[what] }
  const kind = 'error' in details ? nameOf(details.error) : undefined
  const line = { at: new Date().toISOString(), level, what, ...details, error: undefined, kind, do: act }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}

/** The class name of an error, the only part that may be logged or shown: its message may quote a person. */
export function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown'
}
