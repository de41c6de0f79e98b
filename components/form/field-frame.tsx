import type { ReactNode } from 'react'
import says from '@/lib/words/id/isian.json' with { type: 'json' }

interface FieldFrameProps {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  optional?: boolean | undefined
  children: ReactNode
}

/** Label, hint and error around one input; their ids are those of `describedBy`. */
export function FieldFrame({ id, label, hint, error, optional, children }: FieldFrameProps) {
  return (
    <div className={error ? 'border-l-4 border-danger pl-3' : ''}>
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
        {optional && !label.includes('(opsional)') ? ' (opsional)' : ''}
      </label>
      <FieldHint id={id} hint={hint} />
      <FieldError id={id} error={error} />
      {children}
    </div>
  )
}

export function FieldHint({ id, hint }: { id: string; hint: string | undefined }) {
  return hint ? (
    <p id={`${id}-petunjuk`} className="mb-1.5 text-muted">
      {hint}
    </p>
  ) : null
}

export function FieldError({ id, error }: { id: string; error: string | undefined }) {
  return error ? (
    <p id={`${id}-salah`} className="mb-1.5 font-semibold text-danger">
      <span className="sr-only">{says.kesalahan} </span>
      {error}
    </p>
  ) : null
}

/** Value of aria-describedby for an input inside a frame. */
export function describedBy(
  id: string,
  hint: string | undefined,
  error: string | undefined,
): string | undefined {
  const ids = [hint ? `${id}-petunjuk` : '', error ? `${id}-salah` : ''].filter((part) => part !== '')
  return ids.length > 0 ? ids.join(' ') : undefined
}
