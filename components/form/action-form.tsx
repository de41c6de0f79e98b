'use client'

import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { FormContext } from './form-context'
import { FormProblems } from './form-problems'
import { useKept } from './kept-forms'
import { PageHolderField } from './page-holder'
import { PasswordAgain } from './password-again'
import { type FormAction, formDataOf, useFormPost } from './use-form-post'
import { useLeftBehind } from './use-left-behind'

interface ActionFormProps {
  action: FormAction
  children: ReactNode
  /** Idempotency key: sending the form twice has the effect of sending it once. */
  actionKey?: string
  className?: string
  /** Route that accepts this form as a plain post with files, without JavaScript. */
  plain?: string
  /** Accessible name, for pages with several forms. */
  label?: string
  /** Field whose error is a question asked once, and not a mistake. */
  question?: string
}

const none = {}
const register = () => none

/** A form over a server action: a plain post without JavaScript; with it typed text is never lost. */
export function ActionForm({
  action,
  children,
  actionKey,
  className = 'space-y-6',
  plain,
  label,
  question,
}: ActionFormProps) {
  const { state, dispatch, pending, post } = useFormPost(action, useKept())
  const prefix = `${useId()}-`
  const form = useRef<HTMLFormElement>(null)
  // An answer that leads to another page comes while the post is under way.
  useLeftBehind(form, label ?? '', pending || state.status === 'done')
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    post(formDataOf(event))
  }
  return (
    <FormContext.Provider value={{ state, found: none, register, prefix, pending }}>
      <form
        ref={form}
        action={plain ?? dispatch}
        {...(plain ? { method: 'post', encType: 'multipart/form-data' } : {})}
        onSubmit={onSubmit}
        noValidate
        className={className}
        aria-label={label}
        aria-busy={pending}
      >
        <FormProblems state={state} question={question} />
        <PageHolderField />
        {actionKey ? <input type="hidden" name="kunci" value={actionKey} /> : null}
        <PasswordAgain />
        {children}
      </form>
    </FormContext.Provider>
  )
}
