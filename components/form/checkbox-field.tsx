'use client'

import type { ReactNode } from 'react'
import { describedBy, FieldError, FieldHint } from './field-frame'
import { useFormField } from './form-context'

interface CheckboxFieldProps {
  name: string
  label: string
  hint?: string
  value?: string
  defaultChecked?: boolean
  /** Shown while the box is ticked. */
  reveals?: ReactNode
}

/** A single checkbox. */
export function CheckboxField({
  name,
  label,
  hint,
  value = 'ya',
  defaultChecked,
  reveals,
}: CheckboxFieldProps) {
  const { id, error, typed, registered } = useFormField(name)
  return (
    <div className={`option ${error ? 'border-l-4 border-danger pl-3' : ''}`}>
      <FieldError id={id} error={error} />
      <label className="choice" htmlFor={id}>
        <input
          type="checkbox"
          {...registered}
          id={id}
          name={name}
          value={value}
          defaultChecked={typed ? typed.includes(value) : defaultChecked}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        <span className="pt-0.5">{label}</span>
      </label>
      <FieldHint id={id} hint={hint} />
      {reveals ? <div className="reveal space-y-4">{reveals}</div> : null}
    </div>
  )
}
