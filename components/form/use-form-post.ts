'use client'

import { unstable_isUnrecognizedActionError, unstable_rethrow } from 'next/navigation'
import { useActionState, useState, useTransition } from 'react'
import {
  type FormState,
  idleForm,
  TOO_LARGE,
  TOO_MANY_AT_ONCE,
  typedValues,
} from '@/lib/platform/http/form-state'
import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { fieldsOf } from './press'
import { MOST_ROUNDS, workOrRest } from './work-or-rest'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

const AWAY = says.sambunganTerputus

/** The page is older than the current deployment: its action no longer exists, so retrying cannot help. */
const OLD_PAGE = says.halamanIni

/**
 * The post of a form over a server action. Plain forms use `dispatch`, without JavaScript; `post` keeps the
 * page and its typed text, and turns a lost connection into a sentence. `first` is the answer that the page
 * came with.
 */
export function useFormPost(action: FormAction, kept: Record<string, string[]> | null, first = idleForm) {
  const [posted, dispatch] = useActionState(action, kept ? { ...idleForm, values: kept } : first)
  const [answered, setAnswered] = useState<FormState | null>(null)
  const [pending, startTransition] = useTransition()
  const [held, setHeld] = useState<FormState | null>(null)
  const state = held ?? answered ?? posted

  const refuse = (form: FormData, message: string) =>
    startTransition(() => setAnswered({ ...idleForm, status: 'error', message, values: typedValues(form) }))
  const post = (form: FormData) => {
    if (pending) return
    startTransition(async () => {
      try {
        // No action reads the state before it, which would carry all that was typed a second time.
        let next = await action(idleForm, form)
        for (let round = 0; next.status === 'wait' && round < MOST_ROUNDS; round += 1) {
          // Shown at once, outside the transition, which ends only with the answer.
          setHeld(next)
          await workOrRest(form, next.data)
          next = await action(idleForm, form)
        }
        setHeld(null)
        startTransition(() => setAnswered(next))
      } catch (error) {
        unstable_rethrow(error)
        setHeld(null)
        refuse(form, sentenceOf(error))
      }
    })
  }
  return { state, dispatch, pending, post, refuse }
}

/** middleware.ts refuses some posts with a sentence of its own; any other error means a lost connection. */
function sentenceOf(error: unknown): string {
  if (unstable_isUnrecognizedActionError(error)) return OLD_PAGE
  const said = error instanceof Error ? error.message : ''
  return said === TOO_MANY_AT_ONCE || said === TOO_LARGE ? said : AWAY
}

/** The button that sent the form. */
export function submitterOf({ nativeEvent }: { nativeEvent: Event }): HTMLElement | null {
  return nativeEvent instanceof SubmitEvent ? nativeEvent.submitter : null
}

/** The form's fields with the button that was used. */
export function formDataOf(event: { currentTarget: HTMLFormElement; nativeEvent: Event }): FormData {
  return fieldsOf(event.currentTarget, submitterOf(event))
}
