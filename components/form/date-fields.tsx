'use client'

import says from '@/lib/words/id/isian.json' with { type: 'json' }
import { FieldError, FieldHint } from './field-frame'
import { useFormField } from './form-context'

const PARTS = [
  { key: 'hari', label: says.hari, width: 'w-20' },
  { key: 'bulan', label: says.bulan, width: 'w-20' },
  { key: 'tahun', label: says.tahun, width: 'w-28' },
] as const

interface DateFieldsProps {
  name: string
  legend: string
  hint?: string
  defaultValues: { hari: string; bulan: string; tahun: string }
}

/** A remembered date in three boxes, of which the day may stay empty. No calendar widget. */
export function DateFields({ name, legend, hint, defaultValues }: DateFieldsProps) {
  const first = useFormField(`${name}.hari`)
  const second = useFormField(`${name}.bulan`)
  const third = useFormField(`${name}.tahun`)
  const fields = { hari: first, bulan: second, tahun: third }
  const error = first.error ?? second.error ?? third.error
  const { id } = first
  return (
    <fieldset
      aria-describedby={
        [hint ? `${id}-petunjuk` : '', error ? `${id}-salah` : ''].join(' ').trim() || undefined
      }
      className={error ? 'border-l-4 border-danger pl-3' : ''}
    >
      <legend className="mb-1 font-semibold">{legend}</legend>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      <div className="flex flex-wrap gap-4">
        {PARTS.map((part) => {
          const { id: partId, typed, registered } = fields[part.key]
          return (
            <div key={part.key}>
              <label htmlFor={partId} className="mb-1 block">
                {part.label}
              </label>
              <input
                {...registered}
                id={partId}
                name={`${name}.${part.key}`}
                inputMode="numeric"
                autoComplete="off"
                defaultValue={typed?.[0] ?? defaultValues[part.key]}
                className={`control ${part.width}`}
                aria-invalid={error ? true : undefined}
              />
            </div>
          )
        })}
      </div>
    </fieldset>
  )
}
