'use client'

import { type ReactNode, useId } from 'react'
import { type FieldError, idleForm } from '@/lib/platform/http/form-state'
import { FormContext } from './form-context'
import { FormProblems } from './form-problems'

interface QueryFormProps {
  /** The page that reads the fields from its address. */
  to: string
  children: ReactNode
  /** What that page found wrong; the fields then show it and what was typed. */
  errors?: readonly FieldError[]
  values?: Record<string, string>
  label: string
  className?: string
}

const none = {}
const register = () => none

/** A form that asks a page for something and changes nothing: a plain GET, with or without JavaScript. */
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
