'use client'

import { describedBy, FieldFrame } from './field-frame'
import { useFormField } from './form-context'

interface SelectOption {
  value: string
  label: string
  /** `data-marked`, for styles that depend on the choice. */
  marked?: boolean
}

export interface SelectGroup {
  label: string
  options: readonly SelectOption[]
}

interface SelectFieldProps {
  name: string
  label: string
  hint?: string
  optional?: boolean
  defaultValue?: string
  /** The empty first option; omitted where a value is always chosen. */
  placeholder?: string
  options: readonly (SelectOption | SelectGroup)[]
}

const choice = ({ value, label, marked }: SelectOption) => (
  <option key={value} value={value} data-marked={marked || undefined}>
    {label}
  </option>
)

/** A native select: works on every phone, by keyboard and with a screen reader. */
export function SelectField({
  name,
  label,
  hint,
  optional,
  defaultValue = '',
  placeholder,
  options,
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
        {options.map((one) =>
          'options' in one ? (
            <optgroup key={one.label} label={one.label}>
              {one.options.map(choice)}
            </optgroup>
          ) : (
            choice(one)
          ),
        )}
      </select>
    </FieldFrame>
  )
}
