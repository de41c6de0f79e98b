type Level = 'info' | 'warn' | 'error'

/**
 * Writes one line of JSON to standard error. Callers pass codes and names of operations only: never an address, cookie,
 * token, file name or a person's words (docs/design/hardening.md, rule 6).
 */
export function logLine(
  level: Level,
  what: string,
  details: Record<string, string | number | boolean> = {},
): void {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), level, what, ...details })}\n`)
}
