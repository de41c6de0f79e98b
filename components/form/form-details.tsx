'use client'

import { type ReactNode, useContext } from 'react'
import { FormContext } from './form-context'

/**
 * A folded part of a form. Rendered again after a refusal it is open, because without scripts nobody would
 * open it to look.
 */
export function FormDetails({ summary, children }: { summary: string; children: ReactNode }) {
  const { state } = useContext(FormContext)
  return (
    <details open={state.status !== 'idle'}>
      <summary className="py-1 font-semibold text-brand underline">{summary}</summary>
      <div className="mt-3 space-y-4">{children}</div>
    </details>
  )
}
