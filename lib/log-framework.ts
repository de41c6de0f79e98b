import { type LogDetails, logLine } from './log'
import type { LogEventName } from './log-events'

/** The level of what a method of `console` prints; null for banners and other news of the start. */
const EVENTS = {
  error: 'framework error',
  warn: 'framework warning',
  log: null,
  info: null,
  debug: null,
} as const satisfies Record<string, LogEventName | null>

/**
 * From now on what the framework, a library or Node itself prints becomes a line of our log, without its
 * words: they may quote what a person typed. Class, code, digest and the first place in a program remain.
 */
export function takeFrameworkOutput(): void {
  for (const [method, event] of Object.entries(EVENTS)) {
    const print = event ? (...said: unknown[]) => logLine(event, traceOf(said)) : () => undefined
    Object.assign(console, { [method]: print })
  }
  process.removeAllListeners('warning')
  process.on('warning', (warning) => logLine('framework warning', traceOf([warning])))
}

/** What may be told of an error among these values; nothing if there is none. */
export function traceOf(said: readonly unknown[]): LogDetails {
  const error = said.find((value) => value instanceof Error)
  if (!error) return {}
  const { message, stack = '' } = error
  // The stack repeats the message, and a message may look like a place.
  const places = stack.slice(stack.indexOf(message) + message.length)
  const at = /((?:\.next|node_modules|lib|app|components|scripts)\/[\w@.()[\]/-]+:\d+:\d+)/.exec(places)?.[1]
  const code: unknown = Reflect.get(error, 'code')
  const digest: unknown = Reflect.get(error, 'digest')
  return {
    error,
    code: typeof code === 'string' && /^\w{1,40}$/.test(code) ? code : undefined,
    // Of a redirect it would be the address.
    digest: typeof digest === 'string' && /^\d+(@E\d+)?$/.test(digest) ? digest : undefined,
    place: at,
  }
}
