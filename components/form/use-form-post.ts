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
  const [held, setHeld] = useState<FormState | null>(null)
  const state = held ?? answered ?? posted

  const post = (form: FormData) => {
    if (pending) return
    startTransition(async () => {
      try {
        let next = await action(state, form)
        if (next.status === 'wait') {
          // Shown at once, outside the transition, which ends with the answer.
          setHeld(next)
          next = await proveAndPost(action, state, form, next)
        }
        setHeld(null)
        startTransition(() => setAnswered(next))
      } catch (error) {
        unstable_rethrow(error)
        setHeld(null)
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

/** Works for as long as the server asks; whose browser cannot gets the ticket, which the form then carries. */
async function proveAndPost(
  action: FormAction,
  state: FormState,
  form: FormData,
  asked: FormState,
): Promise<FormState> {
  const { proveWork } = await import('./prove-work')
  const proof = await proveWork(asked.data.tantangan ?? '').catch(() => '')
  if (proof === '') return asked
  form.set('bukti_kerja', proof)
  return action(state, form)
}

/** The form's fields with the button that was used. */
export function formDataOf(event: { currentTarget: HTMLFormElement; nativeEvent: Event }): FormData {
  const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
  return new FormData(event.currentTarget, submitter)
}
