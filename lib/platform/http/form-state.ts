/** One error: the input's name and a sentence that says what to do. */
export interface FieldError {
  field: string
  message: string
}

/** State of a form after a post. Serialisable; also rendered without JavaScript. */
export interface FormState {
  /** `password`: nothing was done yet; the form asks for the person's own password and is sent again. */
  /** `wait`: nothing was done yet and nothing is wrong: the post is held at the gate. */
  status: 'idle' | 'error' | 'preview' | 'done' | 'wait' | 'password'
  /** One sentence for the whole form. */
  message: string | null
  errors: FieldError[]
  /** Typed values, so that nothing is lost; secrets are never sent back. */
  values: Record<string, string[]>
  /** Data that the page shows after success, e.g. a recovery code. */
  data: Record<string, string>
  /** Changes by others to the case since this page was rendered; `moved`: the form's move no longer fits. */
  conflict?: { moved: boolean; lines: string[] }
}

/** Answer with status 503, if the memory limit for concurrent password checks is reached. */
export const TOO_MANY_AT_ONCE = 'Layanan sedang ramai. Tunggu beberapa detik, lalu coba lagi.'

/** Answer with status 413 to a body above the limit for forms (next.config.ts, bodySizeLimit). */
export const TOO_LARGE = 'Yang Anda kirim terlalu besar. Ringkas tulisannya, lalu coba lagi.'

export const idleForm: FormState = { status: 'idle', message: null, errors: [], values: {}, data: {} }

const SECRET = /password|sandi|kode/i
const FRAMEWORK = /^\$ACTION/

/** Fields that a form carries during a flood besides its own (lib/platform/flood). */
export const PROOF_FIELD = 'bukti_kerja'
export const TICKET_FIELD = 'tiket'
/** Whose page the form stands on (lib/platform/session/page-holder.ts). */
export const HOLDER_FIELD = 'pemegang'
/**
 * The page that the form belongs to, where it is not the one that sends it: a draft began on the page of a
 * new one.
 */
export const PAGE_FIELD = 'halaman'
const NOT_TYPED = [PROOF_FIELD, TICKET_FIELD, HOLDER_FIELD, PAGE_FIELD]

/** The typed text of a form without the fields that we add, those of the framework, files and secrets. */
export function typedValues(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {}
  for (const [name, value] of form) {
    if (typeof value !== 'string' || FRAMEWORK.test(name) || SECRET.test(name)) continue
    if (NOT_TYPED.includes(name)) continue
    values[name] = [...(values[name] ?? []), value]
  }
  return values
}

/** Outcome of a command, as an action returns it. */
export type FormOutcome =
  | { kind: 'redirect'; to: string }
  | { kind: 'done'; message?: string; data?: Record<string, string> }
  | { kind: 'refused'; message: string; data?: Record<string, string> }
  /** A flood is on: the browser has to work, or to wait. */
  | { kind: 'wait'; data: Record<string, string> }
  | { kind: 'invalid'; errors: FieldError[]; data?: Record<string, string> }
  /** Nothing was done yet: the form shows what would be sent, and asks for the last word. */
  | { kind: 'preview' }
  /** Asks for the person's own password first; `message` is set if the given one was wrong. */
  | { kind: 'password'; message: string | null }
  | { kind: 'conflict'; moved: boolean; lines: string[] }
  | { kind: 'not-found' }
  /** The same form rendered again from the typed values (`keptValues`), e.g. with one row more. */
  | { kind: 'again'; to: string }
