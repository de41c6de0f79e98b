'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

interface SubmitButtonProps {
  children: string
  /** What it concerns, for those who hear the page, where several buttons say the same. */
  about?: string
  /** Sent with the form when this button is used. */
  name?: string
  value?: string
  look?: 'primary' | 'secondary' | 'danger' | 'quiet'
  /** Key that focuses it on a page with a keyboard map; it is never pressed by one key alone. */
  shortcut?: string
}

/** Sends the form; while it is under way a second tap does nothing, and the button says so. */
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
      // Leaving a field shows its error and moves this button: without this the press would miss it.
      onMouseDown={(event) => event.preventDefault()}
      className={look === 'quiet' ? 'button-quiet' : `button button-${look}`}
    >
      {children}
      {about ? <span className="sr-only">: {about}</span> : null}
    </button>
  )
}
