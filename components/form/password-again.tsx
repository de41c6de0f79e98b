'use client'

import { useContext, useEffect, useRef } from 'react'
import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { FormContext } from './form-context'
import { PasswordField } from './password-field'

/** Asks for the password before a sensitive act; all choices stay, and the same button submits again. */
export function PasswordAgain() {
  const { state } = useContext(FormContext)
  const box = useRef<HTMLFieldSetElement>(null)
  useEffect(() => {
    if (state.status === 'password') box.current?.querySelector('input')?.focus()
  }, [state])
  if (state.status !== 'password') return null
  return (
    <fieldset ref={box} className="space-y-4 rounded-card border-2 border-warn bg-ground px-4 py-4">
      <legend className="sr-only">{says.masukkanKata}</legend>
      <div className="space-y-1">
        <p className="font-bold" aria-hidden="true">
          {says.masukkanKata}
        </p>
        <p>{says.tindakanIni}</p>
        {state.message ? (
          <p role="alert" className="font-semibold text-danger">
            {state.message}
          </p>
        ) : null}
      </div>
      <PasswordField name="sandi_sekali_lagi" label={says.kataSandi} autoComplete="current-password" />
    </fieldset>
  )
}
