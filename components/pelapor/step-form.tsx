'use client'

import { type FormEvent, type ReactNode, useRef } from 'react'
import { useForm } from 'react-hook-form'
import { FormContext, type Registered } from '@/components/form/form-context'
import { FormProblems } from '@/components/form/form-problems'
import { type FormAction, formDataOf, useFormPost } from '@/components/form/use-form-post'
import { idleForm, typedValues } from '@/lib/action/form-state'
import { problemOf, TEXT_RULES } from '@/lib/aduan/form/text-rules'
import { DraftStatus, type DraftStatusHandle } from './draft-status'

interface StepFormProps {
  action: FormAction
  children: ReactNode
  /** The draft that is saved while somebody writes; null on the first page, before there is one. */
  draftId: string | null
  step: number
  savedAt: string | null
}

/**
 * One page of the report form. Each field is checked when it is left, by the same rules as on the server; nothing is
 * checked by buttons that only save or go back. The draft is saved on the server three seconds after the last key.
 */
export function StepForm({ action, children, draftId, step, savedAt }: StepFormProps) {
  const { state, dispatch, pending, post, setAnswered } = useFormPost(action, null)
  const { register, trigger, formState, getFieldState } = useForm<Record<string, string>>({ mode: 'onBlur' })
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
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const data = formDataOf(event)
    status.current?.hold()
    if (data.get('tombol') === 'lanjut' && !(await trigger())) {
      const errors = Object.keys(TEXT_RULES).flatMap((field) => {
        const message = control(form.current, field) ? getProblem(data, field) : null
        return message ? [{ field, message }] : []
      })
      if (errors.length > 0) {
        setAnswered({ ...idleForm, status: 'error', errors, values: typedValues(data) })
        return
      }
    }
    post(data)
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

function control(form: HTMLFormElement | null, field: string): Element | RadioNodeList | null {
  return form?.elements.namedItem(field) ?? null
}

function getProblem(data: FormData, field: string): string | null {
  const rule = TEXT_RULES[field]
  return rule ? problemOf(rule, String(data.get(field) ?? '')) : null
}
