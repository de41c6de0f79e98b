'use client'

import { useState } from 'react'
import { fill } from '@/lib/words/fill'
import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { describedBy, FieldFrame } from './field-frame'
import { useFormField } from './form-context'

interface TextAreaProps {
  name: string
  label: string
  hint?: string
  optional?: boolean
  defaultValue?: string
  rows?: number
  /** Maximum length; the remaining count appears from three quarters on. */
  limit?: number
  /** Shortcut that focuses the field on a page with a keyboard map. */
  shortcut?: string | undefined
}

/** A multi-line text field. */
export function TextArea({
  name,
  label,
  hint,
  optional,
  defaultValue = '',
  rows = 5,
  limit,
  shortcut,
}: TextAreaProps) {
  const { id, error, typed, registered } = useFormField(name)
  const [length, setLength] = useState(0)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <textarea
        {...registered}
        id={id}
        name={name}
        rows={rows}
        data-pintas={shortcut}
        defaultValue={typed?.[0] ?? defaultValue}
        onInput={limit ? (event) => setLength([...event.currentTarget.value].length) : undefined}
        autoComplete="off"
        className="control"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      />
      {limit && length > limit * 0.75 ? (
        <p className="mt-1 text-body text-muted" aria-live="polite">
          {length > limit
            ? fill(says.karakterTerlalu, { jumlah: (length - limit).toLocaleString('id-ID') })
            : fill(says.sisaKarakter, { jumlah: (limit - length).toLocaleString('id-ID') })}
        </p>
      ) : null}
    </FieldFrame>
  )
}
