'use client'

import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useForm } from 'react-hook-form'
import { EnterButton } from '@/components/form/enter-button'
import { FormContext, type Registered } from '@/components/form/form-context'
import { FormProblems } from '@/components/form/form-problems'
import { PageHolderField } from '@/components/form/page-holder'
import { fieldsOf } from '@/components/form/press'
import { type FormAction, submitterOf, useFormPost } from '@/components/form/use-form-post'
import { stepPath } from '@/lib/lapor/form/steps'
import { problemOf, TEXT_RULES } from '@/lib/lapor/form/text-rules'
import { type FieldError, type FormState, idleForm, PAGE_FIELD } from '@/lib/platform/http/form-state'
import says from '@/lib/words/id/isian-aduan.json' with { type: 'json' }
import { DraftStatus, type DraftStatusHandle } from './draft-status'
import type { DraftView } from './draft-view'

interface StepFormProps {
  action: FormAction
  children: ReactNode
  draft: Pick<DraftView, 'id' | 'savedAt' | 'version' | 'tab' | 'account'>
  step: number
  /** What is said at once, before any press. */
  errors: readonly FieldError[]
}

/**
 * One page of the report form. Each field is checked when it is left, by the same rules as on the server; the
 * whole page is checked there when it is sent, so that everything is said at once and what was typed is saved
 * first. While somebody writes, the draft is saved three seconds after the last key. Each save says which tab
 * it comes from (PageSave in lib/lapor/commands/draft.ts).
 */
export function StepForm({ action, children, draft, step, errors }: StepFormProps) {
  const first: FormState =
    errors.length > 0 ? { ...idleForm, status: 'error', errors: [...errors] } : idleForm
  const { state, dispatch, pending, post, refuse } = useFormPost(action, null, first)
  const { register, formState, getFieldState } = useForm<Record<string, string>>({ mode: 'onBlur' })
  const form = useRef<HTMLFormElement>(null)
  const status = useRef<DraftStatusHandle>(null)
  const [begun, setBegun] = useState(draft.id)
  const now = useRef({ id: draft.id, known: draft.version, save: 0 })

  useEffect(() => {
    if (state.data.versi) now.current.known = state.data.versi
    if (state.data.aduan) now.current.id = state.data.aduan
    if (!pending) status.current?.resume()
  }, [state, pending])

  const found: Record<string, string> = {}
  for (const name of Object.keys(TEXT_RULES)) {
    const message = getFieldState(name, formState).error?.message
    if (message) found[name] = message
  }
  const checked = (name: string): Registered => {
    const rule = TEXT_RULES[name]
    if (!rule) return {}
    const field = register(name, { validate: (value) => problemOf(rule, String(value || '')) ?? true })
    return { ...field, ref: keepingChoice(field.ref) }
  }
  /** Written without an account, and no save has begun its session yet. */
  const isNobodys = () => now.current.id === null && !draft.account
  const stamped = (element: HTMLFormElement, submitter: HTMLElement | null = null) => {
    const typed = fieldsOf(element, submitter)
    now.current.save += 1
    typed.set('urut', String(now.current.save))
    typed.set('versi', now.current.known)
    if (now.current.id) typed.set('aduan', now.current.id)
    return typed
  }
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const element = event.currentTarget
    const submitter = submitterOf(event)
    // The page after the first press would belong to nobody.
    if (isNobodys() && !navigator.cookieEnabled) return refuse(fieldsOf(element), says.tanpaKuki)
    await status.current?.settle()
    post(stamped(element, submitter))
  }
  const onSaved = (id: string) => {
    now.current.id ??= id
    setBegun(now.current.id)
  }
  const id = state.data.aduan || begun
  return (
    <FormContext.Provider value={{ state, found, register: checked, prefix: 'isian-', pending }}>
      <form
        ref={form}
        action={dispatch}
        onSubmit={(event) => void onSubmit(event)}
        onInput={() => status.current?.changed()}
        noValidate
        className="space-y-7"
        aria-busy={pending}
      >
        <EnterButton name="tombol" value="lanjut" />
        <FormProblems state={state} />
        <PageHolderField />
        <input type="hidden" name="langkah" value={step} />
        <input type="hidden" name="tab" value={draft.tab} />
        <input type="hidden" name="versi" value={state.data.versi || draft.version} />
        {id ? (
          <>
            <input type="hidden" name="aduan" value={id} />
            <input type="hidden" name={PAGE_FIELD} value={stepPath(id, step)} />
          </>
        ) : null}
        {children}
      </form>
      <DraftStatus
        ref={status}
        form={form}
        stamped={stamped}
        address={() => (isNobodys() ? '/api/lapor/draf' : `/api/aduan/${now.current.id ?? 'baru'}/draf`)}
        isNew={() => now.current.id === null}
        isNobodys={isNobodys}
        onSaved={onSaved}
        savedAt={draft.savedAt}
      />
    </FormContext.Provider>
  )
}

/**
 * react-hook-form sets a group of radios to the value that it knows, and it knows nothing of a choice that
 * was made before the scripts ran: that choice stays.
 */
function keepingChoice(ref: (element: HTMLElement | null) => void): (element: HTMLElement | null) => void {
  return (element) => {
    const group = element instanceof HTMLInputElement ? element.form?.elements.namedItem(element.name) : null
    const chosen = group instanceof RadioNodeList ? group.value : ''
    ref(element)
    if (group instanceof RadioNodeList && chosen !== '') group.value = chosen
  }
}
