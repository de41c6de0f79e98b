'use client'

import { describedBy, FieldFrame } from '@/components/form/field-frame'
import { useFormField } from '@/components/form/form-context'

interface CodeFieldProps {
  name: string
  label: string
  hint?: string
  /** Letters of one group rather than the whole code. */
  short?: boolean
}

/** Where a code from paper is typed: shown as it is typed, never kept or corrected by the device, never sent back. */
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
