'use client'

import { createContext, type RefCallback, useContext } from 'react'
import { type FormState, idleForm } from '@/lib/platform/http/form-state'

/** What react-hook-form gives an input, where a form uses it. */
export interface Registered {
  ref?: RefCallback<HTMLElement>
  onBlur?: (event: { target: unknown }) => unknown
  onChange?: (event: { target: unknown }) => unknown
}

interface FormContextValue {
  state: FormState
  /** Sentences found in the browser before sending; they replace those of the server as soon as there are any. */
  found: Record<string, string>
  register: (name: string) => Registered
  /** Makes ids unique where a page has several forms. */
  prefix: string
  /** A post is under way. */
  pending: boolean
}

export const FormContext = createContext<FormContextValue>({
  state: idleForm,
  found: {},
  register: () => ({}),
  prefix: '',
  pending: false,
})

/** What an input of a form shows: its error, what was typed when the server refused it, and its browser checks. */
export function useFormField(name: string) {
  const { state, found, register, prefix } = useContext(FormContext)
  const error = found[name] ?? state.errors.find((candidate) => candidate.field === name)?.message
  const typed = state.values[name]
  return { id: inputId(prefix, name), error, typed, registered: register(name) }
}

/** The id of the input with this name in its form; dots are not welcome in selectors. */
export function inputId(prefix: string, name: string): string {
  return `${prefix}${name.replaceAll('.', '-')}`
}
