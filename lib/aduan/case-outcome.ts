import type { FormOutcome } from '@/lib/platform/http/form-state'
import type { ActResult } from './act'

/** A path with one more parameter. */
export function withParam(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`
}

/**
 * The form outcome of a move: redirects to the case's page, which shows the notice of `done`, or reports the
 * refusal.
 */
export function caseOutcome(result: ActResult, path: string, done: string): FormOutcome {
  switch (result.kind) {
    case 'done':
    case 'repeated':
      return { kind: 'redirect', to: withParam(path, 'selesai', done) }
    case 'refused':
      return { kind: 'refused', message: result.message }
    case 'conflict':
      return { kind: 'conflict', moved: result.moved, lines: result.lines }
    case 'not-found':
      return { kind: 'not-found' }
  }
}
