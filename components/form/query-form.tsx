'use client'

import { type ReactNode, useId } from 'react'
import { type FieldError, idleForm } from '@/lib/platform/http/form-state'
import { FormContext } from './form-context'
import { FormProblems } from './form-problems'

interface QueryFormProps {
  /** The page that reads the fields from its query string. */
  to: string
  children: ReactNode
  /** Errors that the page found in its query; the fields show them with the typed values. */
  errors?: readonly FieldError[]
  values?: Record<string, string>
  label: string
  className?: string
}

const none = {}
const register = () => none

/** A form that only reads: a plain GET, with or without JavaScript. */
export function QueryForm({
  to,
  children,
  errors = [],
  values = {},
  label,
  className = 'space-y-5',
}: QueryFormProps) {
  const prefix = `${useId()}-`
  const typed = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))
  const state =
    errors.length > 0
      ? { ...idleForm, status: 'error' as const, errors: [...errors], values: typed }
      : { ...idleForm, values: typed }
  return (
    <FormContext.Provider value={{ state, found: none, register, prefix, pending: false }}>
      <form method="get" action={to} noValidate className={className} aria-label={label}>
        <FormProblems state={state} />
        {children}
      </form>
    </FormContext.Provider>
  )
}
