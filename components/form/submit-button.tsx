'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

interface SubmitButtonProps {
  children: string
  /** The subject, for screen readers, where several buttons have the same text. */
  about?: string
  /** Field name submitted when this button is used. */
  name?: string
  value?: string
  look?: 'primary' | 'secondary' | 'danger' | 'quiet'
  /** Shortcut that focuses the button; no single key ever presses it. */
  shortcut?: string
}

/** Submits the form; during the post further presses do nothing, and the button says so. */
export function SubmitButton({
  children,
  about,
  name,
  value,
  look = 'primary',
  shortcut,
}: SubmitButtonProps) {
  const { pending } = useContext(FormContext)
  return (
    <button
      type="submit"
      name={name}
      value={value}
      data-pintas={shortcut}
      aria-disabled={pending || undefined}
      // Leaving a field shows its error and moves this button; without this the press would miss it.
      onMouseDown={(event) => event.preventDefault()}
      className={look === 'quiet' ? 'button-quiet' : `button button-${look}`}
    >
      {children}
      {about ? <span className="sr-only">: {about}</span> : null}
    </button>
  )
}
