'use client'

import { unstable_rethrow } from 'next/navigation'
import { type FormEvent, type ReactNode, startTransition, useActionState, useState } from 'react'
import { fieldsOf } from '@/components/form/press'
import type { FormAction } from '@/components/form/use-form-post'
import { idleForm } from '@/lib/platform/http/form-state'

interface ThemeFormProps {
  action: FormAction
  label: string
  /** Said when the post was lost. */
  failed: string
  children: ReactNode
}

/**
 * Switches between light and dark. It is on every page, so it is much smaller than ActionForm. A lost post
 * leaves the page and its typed text as they are.
 */
export function ThemeForm({ action, label, failed, children }: ThemeFormProps) {
  const [, dispatch] = useActionState(action, idleForm)
  const [lost, setLost] = useState(false)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null
    const form = fieldsOf(event.currentTarget, submitter)
    startTransition(async () => {
      try {
        await action(idleForm, form)
        startTransition(() => setLost(false))
      } catch (error) {
        unstable_rethrow(error)
        startTransition(() => setLost(true))
      }
    })
  }
  return (
    <form action={dispatch} onSubmit={onSubmit} aria-label={label}>
      {children}
      <p role="status">{lost ? failed : null}</p>
    </form>
  )
}
