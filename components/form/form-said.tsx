'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

/** What a form that stays on its page says after its action was done. */
export function FormSaid() {
  const { state } = useContext(FormContext)
  return <p role="status">{state.status === 'done' ? state.message : null}</p>
}
