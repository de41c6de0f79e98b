'use client'

import { type FormEvent, type ReactNode, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { FormContext, type Registered } from '@/components/form/form-context'
import { FormProblems } from '@/components/form/form-problems'
import { type FormAction, formDataOf, useFormPost } from '@/components/form/use-form-post'
import { problemOf, TEXT_RULES } from '@/lib/lapor/form/text-rules'
import { DraftStatus, type DraftStatusHandle } from './draft-status'

interface StepFormProps {
  action: FormAction
  children: ReactNode
  /** The draft to autosave; null on the first page, before there is one. */
  draftId: string | null
  step: number
  savedAt: string | null
}

/**
 * One step of the report form. Each field is checked when it loses the focus, by the server's rules. On
 * submit the server saves the text first and then checks the whole page, so that all errors appear at once.
 * The draft is saved three seconds after the last key.
 */
export function StepForm({ action, children, draftId, step, savedAt }: StepFormProps) {
  const { state, dispatch, pending, post } = useFormPost(action, null)
  const { register, formState, getFieldState } = useForm<Record<string, string>>({ mode: 'onBlur' })
  const form = useRef<HTMLFormElement>(null)
  const status = useRef<DraftStatusHandle>(null)

  const found: Record<string, string> = {}
  for (const name of Object.keys(TEXT_RULES)) {
    const message = getFieldState(name, formState).error?.message
    if (message) found[name] = message
  }
  const checked = (name: string): Registered => {
    const rule = TEXT_RULES[name]
    return rule ? register(name, { validate: (value) => problemOf(rule, String(value || '')) ?? true }) : {}
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    status.current?.hold()
    post(formDataOf(event))
  }
  return (
    <FormContext.Provider value={{ state, found, register: checked, prefix: 'isian-', pending }}>
      <form
        ref={form}
        action={dispatch}
        onSubmit={onSubmit}
        onInput={() => status.current?.changed()}
        noValidate
        className="space-y-7"
        aria-busy={pending}
      >
        <FormProblems state={state} />
        <input type="hidden" name="langkah" value={step} />
        {draftId ? <input type="hidden" name="aduan" value={draftId} /> : null}
        {children}
      </form>
      <DraftStatus ref={status} form={form} draftId={draftId} savedAt={savedAt} />
    </FormContext.Provider>
  )
}
