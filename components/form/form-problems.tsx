'use client'

import { useContext, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/action/form-state'
import { FormContext, inputId } from './form-context'

/** What has to be mended, above the form; gets the focus after each answer, each line leads to its field. */
export function FormProblems({ state, question }: { state: FormState; question?: string | undefined }) {
  const { prefix } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'error') box.current?.focus()
  }, [state])
  if (state.status !== 'error') return null
  const asks = state.errors.length > 0 && state.errors.every((error) => error.field === question)
  const title = asks
    ? 'Satu hal sebelum dikirim'
    : state.errors.length > 0
      ? 'Ada yang perlu diperbaiki'
      : 'Belum berhasil'
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      // Without JavaScript the page is drawn anew: the browser itself brings people here.
      // biome-ignore lint/a11y/noAutofocus: the answer to a post, far down a long page
      autoFocus
      className={`mb-6 rounded-card border-2 bg-ground px-4 py-3 ${asks ? 'border-warn' : 'border-danger'}`}
    >
      <p className="font-bold">{title}</p>
      {state.message ? <p>{state.message}</p> : null}
      {state.errors.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {state.errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <a href={`#${inputId(prefix, error.field)}`} className={asks ? '' : 'text-danger'}>
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
