'use client'

import { useContext } from 'react'
import { FormContext } from './form-context'

interface RowButtonProps {
  children: string
  /** What the server is asked for where scripts do not run: `tambah-saksi`, `hapus-saksi-2`. */
  value: string
  onPress: () => void
  add?: boolean
}

/** Adds or removes a row: at once with scripts, by a post of the form without. */
export function RowButton({ children, value, onPress, add = false }: RowButtonProps) {
  const { pending } = useContext(FormContext)
  return (
    <button
      type="submit"
      name="tombol"
      value={value}
      data-add-row={add || undefined}
      aria-disabled={pending || undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => {
        event.preventDefault()
        if (!pending) onPress()
      }}
      className={add ? 'button button-secondary' : 'button-quiet'}
    >
      {children}
    </button>
  )
}
