'use client'

import { useContext, useEffect, useRef } from 'react'
import type { FormState } from '@/lib/action/form-state'
import { FormContext, inputId } from './form-context'

/** What has to be mended, above the form; gets the focus after each answer, each line leads to its field. */
export function FormProblems({ state }: { state: FormState }) {
  const { prefix } = useContext(FormContext)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (state.status === 'error') box.current?.focus()
  }, [state])
  if (state.status !== 'error') return null
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 rounded-card border-2 border-danger bg-ground px-4 py-3"
    >
      <p className="font-bold">{state.errors.length > 0 ? 'Ada yang perlu diperbaiki' : 'Belum berhasil'}</p>
      {state.message ? <p>{state.message}</p> : null}
      {state.errors.length > 0 ? (
        <ul className="mt-1 list-disc pl-5">
          {state.errors.map((error) => (
            <li key={`${error.field} ${error.message}`}>
              <a href={`#${inputId(prefix, error.field)}`} className="text-danger">
                {error.message}
              </a>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}
