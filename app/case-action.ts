import { headers } from 'next/headers'
import type { ActContext, ActResult } from '@/lib/aduan/act'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import { type CommandName, viewerRolesOf } from '@/lib/aduan/lifecycle'
import { demandPassword } from '@/lib/akun/step-up'
import { db } from '@/lib/platform/db/client'
import { type FormAction, viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError, FormOutcome } from '@/lib/platform/http/form-state'
import type { Viewer, ViewerOf, ViewerRole } from '@/lib/platform/session/viewer-type'
import { tabOfPath, tabPath } from '@/lib/telaah/tab-rules'
import { queueHref, readQuery } from '@/lib/verifikasi/queue/rules'

/** What every form of a case sends along. */
export function baseOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

/** The newest event that a page of the verification showed; undefined where the form does not say. */
function seenOf(form: FormData): number | undefined {
  const seen = textOf(form, 'versi')
  return /^\d{1,6}$/.test(seen) ? Number(seen) : undefined
}

/**
 * The page that a form of a case belongs to: for a reporter their case, for an administrator the case with the view of the
 * queue it was opened from (queue-place.tsx), for the team the tab. Read again from rules, so that it names only ours.
 */
export async function placeOf(form: FormData, viewer: Viewer): Promise<string> {
  const id = textOf(form, 'aduan')
  if (viewer.role === 'PELAPOR') return `/aduan/${id}`
  if (viewer.role === 'TELAAH') return tabPath(id, tabOfPath(id, (await headers()).get('x-wbs-path')))
  const params = Object.fromEntries(new URLSearchParams(textOf(form, 'antrean')))
  return queueHref(readQuery(params, viewer), `/admin/aduan/${id}`)
}

/** What a form brought, for the one line that calls the command. */
interface Posted<R extends ViewerRole, K extends string> {
  viewer: ViewerOf<R>
  form: FormData
  now: Date
  base: ReturnType<typeof baseOf> & { seen?: number | undefined }
  texts: Record<K, string>
}

interface CaseForm<R extends ViewerRole, K extends string> {
  /** For a page of one role; without it everybody whom the table of moves names. */
  by?: readonly R[]
  /** Texts that must be there, with the sentence for each that is missing. */
  fields?: Record<K, { missing: string; max?: number }>
  /** Further faults of the form. */
  faults?: (posted: Posted<R, K>) => FieldError[]
  /** Has the last word before the command, with all faults; without it a form with faults is shown again. */
  before?: (posted: Posted<R, K>, faults: FieldError[]) => Promise<FormOutcome | null>
  /** Calls the command. */
  run: (context: ActContext & { viewer: ViewerOf<R> }, posted: Posted<R, K>) => Promise<ActResult>
  /** The page that follows, where it is not the one of the form. */
  to?: (posted: Posted<R, K>) => string
  /** Which of the notices of the move is shown, where it has several (`done` of its page). */
  notice?: (posted: Posted<R, K>) => string
  /** The password is asked for again, unless it was typed just now (lib/akun/step-up.ts). */
  sensitive?: true
}

/**
 * The server action of one move of a case: who may make it comes from the table of moves, what it says afterwards from the
 * move's page. It parses, calls one command and turns the result into the next page, or into what the form shows.
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
      const place = to ? to(posted) : await placeOf(form, viewer)
      return caseOutcome(result, place, notice ? `${move}.${notice(posted)}` : move)
    },
  )
}
