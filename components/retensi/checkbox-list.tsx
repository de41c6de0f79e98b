'use client'

import { FieldError } from '@/components/form/field-frame'
import { useFormField } from '@/components/form/form-context'

interface CheckboxListProps {
  name: string
  legend: string
  options: readonly { value: string; label: string; hint: string }[]
}

/** A list of checkboxes, each with a description; none is preselected. */
export function CheckboxList({ name, legend, options }: CheckboxListProps) {
  const { id, error, typed } = useFormField(name)
  return (
    <fieldset
      aria-describedby={error ? `${id}-salah` : undefined}
      className={error ? 'border-l-4 border-danger pl-3' : ''}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      <FieldError id={id} error={error} />
      {options.map((option, index) => {
        const optionId = index === 0 ? id : `${id}-${option.value}`
        return (
          <div key={option.value}>
            <label className="choice" htmlFor={optionId}>
              <input
                type="checkbox"
                id={optionId}
                name={name}
                value={option.value}
                defaultChecked={typed?.includes(option.value) ?? false}
                aria-describedby={`${optionId}-petunjuk`}
              />
              <span className="figures pt-0.5">{option.label}</span>
            </label>
            <p id={`${optionId}-petunjuk`} className="-mt-1 mb-2 pl-9 text-muted">
              {option.hint}
            </p>
          </div>
        )
      })}
    </fieldset>
  )
}
