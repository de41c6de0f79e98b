'use client'

import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { FormContext } from './form-context'
import { FormProblems } from './form-problems'
import { useKept } from './kept-forms'
import { PasswordAgain } from './password-again'
import { type FormAction, formDataOf, useFormPost } from './use-form-post'
import { useLeftBehind } from './use-left-behind'

interface ActionFormProps {
  action: FormAction
  children: ReactNode
  /** Random value that makes sending twice the same as once. */
  actionKey?: string
  className?: string
  /** Address of a route that takes this form as a plain post with files, where scripts do not run. */
  plain?: string
  /** Accessible name, where a page has several forms. */
  label?: string
  /** A field about which the form may ask once: no mistake of whoever fills it in. */
  question?: string
}

const none = {}
const register = () => none

/** A form over a server action: a plain post without JavaScript, and with it one that loses nothing. */
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
        {actionKey ? <input type="hidden" name="kunci" value={actionKey} /> : null}
        <PasswordAgain />
        {children}
      </form>
    </FormContext.Provider>
  )
}
