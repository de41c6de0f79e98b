'use client'

import { useContext, useEffect, useRef } from 'react'
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
      <legend className="sr-only">Masukkan kata sandi Anda</legend>
      <div className="space-y-1">
        <p className="font-bold" aria-hidden="true">
          Masukkan kata sandi Anda
        </p>
        <p>
          Tindakan ini hanya untuk Anda sendiri. Isi kata sandi, lalu kirim sekali lagi; pilihan Anda tetap.
        </p>
        {state.message ? (
          <p role="alert" className="font-semibold text-danger">
            {state.message}
          </p>
        ) : null}
      </div>
      <PasswordField name="sandi_sekali_lagi" label="Kata sandi Anda" autoComplete="current-password" />
    </fieldset>
  )
}
