'use client'

import { describedBy, FieldFrame } from './field-frame'
import { useFormField } from './form-context'

interface TextFieldProps {
  name: string
  label: string
  hint?: string
  optional?: boolean
  defaultValue?: string
  type?: 'text' | 'email' | 'tel' | 'date'
  autoComplete?: string
  inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  maxLength?: number
  spellCheck?: boolean
  list?: string
}

/** A single-line text field. */
export function TextField({ name, label, hint, optional, defaultValue = '', ...input }: TextFieldProps) {
  const { id, error, typed, registered } = useFormField(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <input
        type="text"
        autoComplete="off"
        {...input}
        {...registered}
        id={id}
        name={name}
        defaultValue={typed?.[0] ?? defaultValue}
        className="control"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  )
}
