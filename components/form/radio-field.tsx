'use client'

import type { ReactNode } from 'react'
import { FieldError, FieldHint } from './field-frame'
import { useFormField } from './form-context'

export interface RadioOption {
  value: string
  label: string
  hint?: string | undefined
  /** Shown while this option is chosen, also without JavaScript (globals.css, .reveal). */
  reveals?: ReactNode
}

export interface RadioGroup {
  label: string
  options: readonly RadioOption[]
  /** Given, the group is one row to press, open from the start or not; otherwise it is always in sight. */
  open?: boolean
}

interface RadioFieldProps {
  name: string
  legend: string
  hint?: string
  optional?: boolean
  defaultValue?: string
  options: readonly (RadioOption | RadioGroup)[]
  /** Short labels, two beside each other. */
  twoColumns?: boolean
}

/** A choice of one; the follow-up fields of an option appear directly below it. */
export function RadioField({
  name,
  legend,
  hint,
  optional,
  defaultValue = '',
  options,
  twoColumns = false,
}: RadioFieldProps) {
  const { id, error, typed, registered } = useFormField(name)
  const chosen = typed?.[0] ?? defaultValue
  const described = [hint ? `${id}-petunjuk` : '', error ? `${id}-salah` : '']
    .filter((part) => part !== '')
    .join(' ')
  const first = groupsOf(options)[0]?.options[0]
  const choice = (option: RadioOption) => {
    const optionId = option === first ? id : `${id}-${option.value}`
    return (
      <div key={option.value} className="option">
        <label className="choice" htmlFor={optionId}>
          <input
            type="radio"
            {...registered}
            id={optionId}
            name={name}
            value={option.value}
            defaultChecked={chosen === option.value}
            aria-describedby={option.hint ? `${optionId}-petunjuk` : undefined}
          />
          <span className="pt-0.5">{option.label}</span>
        </label>
        {option.hint ? (
          <p id={`${optionId}-petunjuk`} className="-mt-2 mb-2 pl-9 text-muted">
            {option.hint}
          </p>
        ) : null}
        {option.reveals ? <div className="reveal space-y-4">{option.reveals}</div> : null}
      </div>
    )
  }
  return (
    <fieldset
      aria-describedby={described === '' ? undefined : described}
      className={error ? 'border-l-4 border-danger pl-3' : ''}
    >
      <legend className="mb-1 font-semibold">
        {legend}
        {optional ? ' (opsional)' : ''}
      </legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {groupsOf(options).map((group) =>
        group.open === undefined ? (
          <div
            key={group.label}
            className={
              twoColumns ? 'grid grid-cols-[repeat(auto-fill,minmax(min(9rem,100%),1fr))] gap-x-3' : ''
            }
          >
            {group.options.map(choice)}
          </div>
        ) : (
          <details key={group.label} className="option-group" open={group.open}>
            <summary>{group.label}</summary>
            {group.options.map(choice)}
          </details>
        ),
      )}
    </fieldset>
  )
}

/** Options in their groups; without groups one group that has no label and is always in sight. */
function groupsOf(options: readonly (RadioOption | RadioGroup)[]): RadioGroup[] {
  const single = options.flatMap((one) => ('options' in one ? [] : [one]))
  const groups = options.flatMap((one) => ('options' in one ? [one] : []))
  return single.length > 0 ? [{ label: '', options: single }, ...groups] : groups
}
