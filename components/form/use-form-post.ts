'use client'

import { unstable_rethrow } from 'next/navigation'
import { useActionState, useState, useTransition } from 'react'
import { type FormState, idleForm, TOO_MANY_AT_ONCE, typedValues } from '@/lib/action/form-state'

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>

const AWAY =
  'Sambungan terputus sebelum jawaban kami sampai. Yang Anda tulis masih ada di halaman ini. Coba lagi.'

/**
 * The post of a form over a server action. `dispatch` is what a plain form uses without JavaScript; `post` keeps the
 * page and its typed text, and turns a post that got lost on the way into a sentence.
 */
export function useFormPost(action: FormAction, kept: Record<string, string[]> | null | undefined) {
  const [posted, dispatch] = useActionState(action, kept ? { ...idleForm, values: kept } : idleForm)
  const [answered, setAnswered] = useState<FormState | null>(null)
  const [pending, startTransition] = useTransition()
  const state = answered ?? posted

  const post = (form: FormData) => {
    if (pending) return
    startTransition(async () => {
      try {
        const next = await action(state, form)
        startTransition(() => setAnswered(next))
      } catch (error) {
        unstable_rethrow(error)
        // What the server turns away before any work says why itself (lib/action/password-line.ts).
        const busy = error instanceof Error && error.message === TOO_MANY_AT_ONCE
        const message = busy ? TOO_MANY_AT_ONCE : AWAY
        startTransition(() =>
          setAnswered({ ...idleForm, status: 'error', message, values: typedValues(form) }),
        )
      }
    })
  }
  return { state, dispatch, pending, post }
}

/** The form's fields with the button that was used. */
export function formDataOf(event: { currentTarget: HTMLFormElement; nativeEvent: Event }): FormData {
  const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
  return new FormData(event.currentTarget, submitter)
}
