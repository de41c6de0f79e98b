import type { FormOutcome } from '@/lib/platform/http/form-state'
import type { ActResult } from './act'

/** An address of ours with one more parameter. */
export function withParam(path: string, name: string, value: string): string {
  return `${path}${path.includes('?') ? '&' : '?'}${name}=${value}`
}

/** What an action answers after a move of a case: back to its page, which then says what was done. */
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
