'use client'

import { useEffect, useRef, useState } from 'react'
import { CopyText } from '@/components/ui/copy-text'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { describedBy, FieldFrame } from './field-frame'
import { useFormField } from './form-context'

interface PasswordFieldProps {
  name: string
  label: string
  hint?: string
  autoComplete: 'current-password' | 'new-password'
  /** Generates a password; its button appears only with JavaScript. */
  suggest?: () => string
  /** Told of a generated password, and of an empty text once it was changed. */
  onSuggested?: (password: string) => void
}

/** A password field that allows pasting, showing, and the browser's password manager. */
export function PasswordField({ name, label, hint, autoComplete, suggest, onSuggested }: PasswordFieldProps) {
  const { id, error } = useFormField(name)
  const [shown, setShown] = useState(false)
  const [ready, setReady] = useState(false)
  const [made, setMade] = useState('')
  const tell = (password: string) => {
    setMade(password)
    onSuggested?.(password)
  }
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => setReady(true), [])
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        ref={input}
        id={id}
        name={name}
        type={shown ? 'text' : 'password'}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        className="control"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
        onInput={() => tell('')}
      />
      {ready ? (
        <div className="flex flex-wrap gap-x-4">
          <button
            type="button"
            className="button-quiet"
            aria-pressed={shown}
            onClick={() => setShown(!shown)}
          >
            {shown ? says.sembunyikan : says.tampilkan}
            <span className="sr-only">
              {' '}
              {fill(says.isian, { nama: label.toLowerCase().replace('kata sandi', 'sandi') })}
            </span>
          </button>
          {suggest ? (
            <button
              type="button"
              className="button-quiet"
              onClick={() => {
                const password = suggest()
                if (input.current) input.current.value = password
                tell(password)
              }}
            >
              {says.buatkanUntuk}
            </button>
          ) : null}
        </div>
      ) : null}
      {made === '' ? null : <CopyText what={says.kataSandi} text={made} />}
    </FieldFrame>
  )
}
