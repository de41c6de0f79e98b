'use client'

import { describedBy, FieldFrame } from './field-frame'
import { useFormField } from './form-context'

export interface SelectGroup {
  label: string | null
  options: readonly { value: string; label: string }[]
}

interface SelectFieldProps {
  name: string
  label: string
  hint?: string
  optional?: boolean
  defaultValue?: string
  /** The empty first choice; left out where something is always chosen. */
  placeholder?: string
  groups: readonly SelectGroup[]
}

/** A native list: works on every phone, by keyboard and with a screen reader. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue = '',
  placeholder,
  groups,
}: SelectFieldProps) {
  const { id, error, typed, registered } = useFormField(name)
  return (
    <FieldFrame id={id} label={label} hint={hint} error={error} optional={optional}>
      <select
        {...registered}
        id={id}
        name={name}
        defaultValue={typed?.[0] ?? defaultValue}
        className="control"
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy(id, hint, error)}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {groups.map((group) => {
          const options = group.options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))
          return group.label === null ? (
            options
          ) : (
            <optgroup key={group.label} label={group.label}>
              {options}
            </optgroup>
          )
        })}
      </select>
    </FieldFrame>
  )
}
