'use client'

import { useContext, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/platform/http/form-state'
import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { FloodWait } from './flood-wait'
import { FormContext, inputId } from './form-context'

/** Error summary above the form; it gets the focus after each answer, and each line links to its field. */
export function FormProblems({ state, question }: { state: FormState; question?: string | undefined }) {
  const { prefix } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'error') box.current?.focus()
  }, [state])
  if (state.status === 'wait') return <FloodWait data={state.data} />
  if (state.status !== 'error') return null
  const asks = state.errors.length > 0 && state.errors.every((error) => error.field === question)
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // Without JavaScript the page is rendered again, and the browser itself moves the focus here.
      // biome-ignore lint/a11y/noAutofocus: the answer to a post, far down a long page
      autoFocus
      className={`mb-6 rounded-card border-2 bg-ground px-4 py-3 ${asks ? 'border-warn' : 'border-danger'}`}
    >
      <p className="font-bold">{asks ? says.satuHal : titleOf(state)}</p>
      {state.message ? <p>{state.message}</p> : null}
      {state.conflict ? (
        <ul className="mt-1 list-disc pl-5">
          {state.conflict.lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      ) : null}
      {state.errors.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {state.errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <a
                href={`#${inputId(prefix, error.field)}`}
                className={`inline-block min-h-6 ${asks ? '' : 'text-danger'}`}
              >
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

function titleOf({ errors, conflict }: FormState): string {
  if (errors.length > 0) return says.adaYang
  return conflict ? says.aduanIni : says.belumBerhasil
}
