'use client'

import { createContext, type RefCallback, useContext } from 'react'
import { type FormState, idleForm } from '@/lib/platform/http/form-state'

/** Props that react-hook-form gives an input, in forms that use it. */
export interface Registered {
  ref?: RefCallback<HTMLElement>
  onBlur?: (event: { target: unknown }) => unknown
  onChange?: (event: { target: unknown }) => unknown
}

interface FormContextValue {
  state: FormState
  /** Errors found in the browser before sending; once there are any, they replace those of the server. */
  found: Record<string, string>
  register: (name: string) => Registered
  /** Makes ids unique on pages with several forms. */
  prefix: string
  /** A post is in progress. */
  pending: boolean
}

export const FormContext = createContext<FormContextValue>({
  state: idleForm,
  found: {},
  register: () => ({}),
  prefix: '',
  pending: false,
})

/** What an input needs from its form: id, error, the text that the server refused, and browser checks. */
export function useFormField(name: string) {
  const { state, found, register, prefix } = useContext(FormContext)
  const error = found[name] ?? state.errors.find((candidate) => candidate.field === name)?.message
  const typed = state.values[name]
  return { id: inputId(prefix, name), error, typed, registered: register(name) }
}

/** The id of a form's input by its name; dots are replaced because they need escaping in selectors. */
export function inputId(prefix: string, name: string): string {
  return `${prefix}${name.replaceAll('.', '-')}`
}
