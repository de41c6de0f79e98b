'use client'

import { describedBy, FieldFrame } from '@/components/form/field-frame'
import { useFormField } from '@/components/form/form-context'

interface CodeFieldProps {
  name: string
  label: string
  hint?: string
  /** Width for one group instead of the whole code. */
  short?: boolean
}

/** Field for a code from paper: visible, never stored or corrected by the device, never echoed. */
export function CodeField({ name, label, hint, short = false }: CodeFieldProps) {
  const { id, error } = useFormField(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error}>
      <input
        type="text"
        id={id}
        name={name}
        autoComplete="off"
        autoCapitalize="characters"
        autoCorrect="off"
        spellCheck={false}
        className={`control figures uppercase tracking-wider ${short ? 'w-32' : ''}`}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
    </FieldFrame>
  )
}
