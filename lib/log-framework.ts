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
    const print = (...said: unknown[]) => {
      if (event && !isCutOff(said)) logLine(event, traceOf(said))
    }
    Object.assign(console, { [method]: print })
  }
  process.removeAllListeners('warning')
  process.on('warning', (warning) => logLine('framework warning', traceOf([warning])))
}

/** Where words may be read, in a demo and in tests, they go on; but not those of a cut-off request. */
export function passFrameworkOutput(): void {
  const { error: print } = console
  Object.assign(console, { error: (...said: unknown[]) => isCutOff(said) || print(...said) })
}

/**
 * Whether somebody left before their request had arrived, in Node's own words for it. No program failed, and
 * nobody has anything to do.
 */
function isCutOff(said: readonly unknown[]): boolean {
  return said.some(
    (one) => one instanceof Error && one.message === 'aborted' && Reflect.get(one, 'code') === 'ECONNRESET',
  )
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
