import { headers } from 'next/headers'
import type { ActContext, ActResult } from '@/lib/aduan/act'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import { type CommandName, viewerRolesOf } from '@/lib/aduan/lifecycle'
import { casePageAt } from '@/lib/aduan/tab-rules'
import { demandPassword } from '@/lib/akun/step-up'
import { db } from '@/lib/platform/db/client'
import { type FormAction, viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError, FormOutcome } from '@/lib/platform/http/form-state'
import type { Viewer, ViewerOf, ViewerRole } from '@/lib/platform/session/viewer-type'
import { queryOfForm, queueHref } from '@/lib/verifikasi/queue/rules'

/** Fields that every form of a case sends. */
export function baseOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

/** The newest event that the verification page showed; undefined if the form has no such field. */
function seenOf(form: FormData): number | undefined {
  const seen = textOf(form, 'versi')
  return /^\d{1,6}$/.test(seen) ? Number(seen) : undefined
}

/**
 * The page that a form belongs to: for a reporter their case, for staff the tab of the case, with the view of
 * the list that it was opened from. Parsed again, so that it can only be one of our own pages.
 */
export async function placeOf(form: FormData, viewer: Viewer): Promise<string> {
  const id = textOf(form, 'aduan')
  if (viewer.role === 'PELAPOR') return `/aduan/${id}`
  const from = await headers()
  const page = casePageAt(viewer.role, id, from.get('x-wbs-path'))
  return queueHref(queryOfForm(from.get('x-wbs-search') ?? '', viewer), page)
}

/** The parsed form, for the call of the command. */
interface Posted<R extends ViewerRole, K extends string> {
  viewer: ViewerOf<R>
  form: FormData
  now: Date
  base: ReturnType<typeof baseOf> & { seen?: number | undefined }
  texts: Record<K, string>
}

interface CaseForm<R extends ViewerRole, K extends string> {
  /** Restricts the action to roles; without it the roles of the table of moves. */
  by?: readonly R[]
  /** Required texts, each with its error message. */
  fields?: Record<K, { missing: string; max?: number }>
  /** Further errors of the form. */
  faults?: (posted: Posted<R, K>) => FieldError[]
  /** Last decision before the command, given all errors; without it a form with errors is shown again. */
  before?: (posted: Posted<R, K>, faults: FieldError[]) => Promise<FormOutcome | null>
  /** Calls the command. */
  run: (context: ActContext & { viewer: ViewerOf<R> }, posted: Posted<R, K>) => Promise<ActResult>
  /** The next page, if it is not that of the form; null for that of the form. */
  to?: (posted: Posted<R, K>) => string | null
  /** Which notice of the move is shown, if it has several (`done` of its page). */
  notice?: (posted: Posted<R, K>) => string
  /** Asks for the password again unless it was just typed (lib/akun/step-up.ts). */
  sensitive?: true
}

/**
 * The server action of one move: roles come from the table of moves, the notice afterwards from the move's
 * page. It parses the form, calls one command, and turns the result into a redirect or a form state.
 */
export function caseAction<R extends ViewerRole, K extends string = never>(
  move: CommandName,
  plan: CaseForm<R, K> & { by: readonly R[] },
): FormAction
export function caseAction<K extends string = never>(
  move: CommandName,
  plan: CaseForm<ViewerRole, K> & { by?: never },
): FormAction
export function caseAction<K extends string>(
  move: CommandName,
  { by, fields, faults, before, run, to, notice, sensitive }: CaseForm<ViewerRole, K>,
): FormAction {
  return viewerAction(
    move,
    by ?? viewerRolesOf(move),
    async ({ viewer, form, now }): Promise<FormOutcome> => {
      const held = sensitive ? await demandPassword({ viewer, form, now }) : null
      if (held) return held
      const { texts, errors } = demandTexts(form, fields ?? ({} as Record<K, never>))
      const base = { ...baseOf(form), ...(viewer.role === 'ADMIN' ? { seen: seenOf(form) } : {}) }
      const posted: Posted<ViewerRole, K> = { viewer, form, now, base, texts }
      const all = [...errors, ...(faults?.(posted) ?? [])]
      const stopped = await before?.(posted, all)
      if (stopped) return stopped
      if (all.length > 0) return { kind: 'invalid', errors: all }
      const result = await run({ db: db(), viewer, now }, posted)
      const place = to?.(posted) ?? (await placeOf(form, viewer))
      return caseOutcome(result, place, notice ? `${move}.${notice(posted)}` : move)
    },
  )
}
