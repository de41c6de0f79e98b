import { logLine } from '@/lib/log'
import { Prisma } from './generated/client'

// The pool outlives hot reloads and is shared by bundles that each have their own copy of these classes, so
// an error is recognised by its name and not by its class object.

/** The database could not be reached in time: nothing was changed and the caller may retry. */
export class DbUnavailable extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DbUnavailable'
  }
  constructor() {
    super('database unavailable')
    this.name = 'DbUnavailable'
  }
}

/** A unique constraint refused a row: somebody else was first. */
export class DbTaken extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DbTaken'
  }
  constructor(readonly where: string) {
    super(`taken: ${where}`)
    this.name = 'DbTaken'
  }
}

/** Any other failure. Only its operation and code are exposed. */
export class DbFailure extends Error {
  static override [Symbol.hasInstance](value: unknown): boolean {
    return value instanceof Error && value.name === 'DbFailure'
  }
  constructor(
    readonly operation: string,
    readonly code: string,
  ) {
    super(`${operation} failed with ${code}`)
    this.name = 'DbFailure'
  }
}

/** Prisma's code for a value that its column cannot hold: text in place of an id. */
export const NO_VALUE = 'P2007'

const UNAVAILABLE = new Set(['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'])
const UNAVAILABLE_WORDS =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|not reachable|timeout exceeded|terminat|shutting down|starting up|Connection (closed|ended)|Query read timeout|recovery mode/i

/** Whether the failure means "the database is unreachable" and not "this request is wrong". */
export function isUnavailable(error: unknown): boolean {
  if (error instanceof DbUnavailable) return true
  if (error instanceof Prisma.PrismaClientInitializationError) return true
  if (error instanceof Prisma.PrismaClientKnownRequestError && UNAVAILABLE.has(error.code)) return true
  return error instanceof Error && !(error instanceof DbTaken) && UNAVAILABLE_WORDS.test(error.message)
}

/**
 * Whether the database was reachable but did not answer in time: an immediate retry would only double the
 * wait.
 */
export function isTimeout(error: unknown): boolean {
  return error instanceof Error && /timeout/i.test(error.message)
}

/** Whether the same transaction can be retried unchanged (deadlock, serialization failure). */
export function isTransient(error: unknown): boolean {
  return error instanceof DbFailure && error.code === 'P2034'
}

/**
 * Turns an error of Prisma into one of ours. Prisma's messages contain arguments, which may be a person's
 * text (docs/design/hardening.md, rule 4), so only operation and code are kept and logged.
 */
export function translateDbError(error: unknown, operation: string): Error {
  if (error instanceof DbTaken || error instanceof DbUnavailable || error instanceof DbFailure) return error
  if (isUnavailable(error)) {
    logLine('database unavailable', { operation })
    return new DbUnavailable()
  }
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2002') return new DbTaken(operation)
    if (error.code !== 'P2034') logLine('database refused', { operation, code: error.code })
    return new DbFailure(operation, error.code)
  }
  if (
    error instanceof Prisma.PrismaClientUnknownRequestError ||
    error instanceof Prisma.PrismaClientValidationError
  ) {
    logLine('database refused', { operation, code: error.name })
    return new DbFailure(operation, error.name)
  }
  return error instanceof Error ? error : new Error('unknown failure')
}
