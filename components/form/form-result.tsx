'use client'

import { type ReactNode, useContext } from 'react'
import { FormContext } from './form-context'

interface FormResultProps {
  /** Renders the data of the action by name, e.g. the kode pemulihan. */
  children: (data: Record<string, string>) => ReactNode
}

/** Shown inside a form after its action answered `done`; BeforeDone hides the form's fields then. */
export function FormResult({ children }: FormResultProps) {
  const { state } = useContext(FormContext)
  return state.status === 'done' ? children(state.data) : null
}

export function BeforeDone({ children }: { children: ReactNode }) {
  const { state } = useContext(FormContext)
  return state.status === 'done' ? null : children
}
