/** One thing to mend: the input's name and a sentence that says what to do. */
export interface FieldError {
  field: string
  message: string
}

/** What a form shows after a post. Serialisable; also rendered without JavaScript. */
export interface FormState {
  /** `password`: nothing was done yet; the form asks for the own password and is sent once more. */
  /** `wait`: nothing was done yet, and nothing is wrong: the server has to be sure that this is no flood. */
  status: 'idle' | 'error' | 'preview' | 'done' | 'wait' | 'password'
  /** One sentence for the whole form. */
  message: string | null
  errors: FieldError[]
  /** What was typed, so that nothing is lost; secrets are never sent back. */
  values: Record<string, string[]>
  /** What the page needs to show after success, e.g. a recovery code. */
  data: Record<string, string>
  /** What others did to the case since this page was shown; `moved`: what the form asks for no longer fits. */
  conflict?: { moved: boolean; lines: string[] }
}

/** The answer with status 503, where more passwords are to be checked at once than there is memory for. */
export const TOO_MANY_AT_ONCE = 'Layanan sedang ramai. Tunggu beberapa detik, lalu coba lagi.'

/** The answer with status 413 to more than any form of ours holds (next.config.ts, bodySizeLimit). */
export const TOO_LARGE = 'Yang Anda kirim terlalu besar. Ringkas tulisannya, lalu coba lagi.'

export const idleForm: FormState = { status: 'idle', message: null, errors: [], values: {}, data: {} }

const SECRET = /password|sandi|kode/i
const FRAMEWORK = /^\$ACTION/

/** What a form carries besides its own fields while a flood is on (lib/platform/flood). */
export const PROOF_FIELD = 'bukti_kerja'
export const TICKET_FIELD = 'tiket'
const OF_THE_GATE = [PROOF_FIELD, TICKET_FIELD]

/** The typed text of a form without the framework's own fields, the gate's, files and secrets. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || FRAMEWORK.test(name) || SECRET.test(name)) continue
    if (OF_THE_GATE.includes(name)) continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** Outcome of a command as an action reports it. */
export type FormOutcome =
  | { kind: 'redirect'; to: string }
  | { kind: 'done'; message?: string; data?: Record<string, string> }
  | { kind: 'refused'; message: string; data?: Record<string, string> }
  /** A flood is on: the browser has to work, or to wait. */
  | { kind: 'wait'; data: Record<string, string> }
  | { kind: 'invalid'; errors: FieldError[]; data?: Record<string, string> }
  /** Nothing was done yet: the form shows what would be sent, and asks for the last word. */
  | { kind: 'preview' }
  /** The own password is asked for first; `message` where the one that came was not right. */
  | { kind: 'password'; message: string | null }
  | { kind: 'conflict'; moved: boolean; lines: string[] }
  | { kind: 'not-found' }
  /** The same form drawn anew from what was typed (`keptValues`), e.g. with one row more. */
  | { kind: 'again'; to: string }
