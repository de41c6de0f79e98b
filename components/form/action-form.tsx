'use client'

import { type FormEvent, type ReactNode, startTransition, useActionState } from 'react'
import { type FormState, idleForm } from '@/lib/action/form-state'

export function ActionForm({ action, children }: { action: (p: FormState, f: FormData) => Promise<FormState>; children: ReactNode }) {
  const [state, dispatch] = useActionState(action, idleForm)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const submitter = (event.nativeEvent as SubmitEvent).submitter
    const data = new FormData(event.currentTarget, submitter)
    startTransition(() => dispatch(data))
  }
  return <form action={dispatch} onSubmit={onSubmit}>{state.message ? <p role="alert">{state.message}</p> : null}{children}</form>
}
