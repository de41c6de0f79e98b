'use client'

import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'

interface MoreFieldsProps {
  title: string
  /** A field has a value. */
  filled: boolean
  children: ReactNode
}

/**
 * Optional questions, folded to keep the page short on a phone. They are open when one has a value or an
 * error, or when a link leads to one.
 */
export function MoreFields({ title, filled, children }: MoreFieldsProps) {
  const { state, found } = useContext(FormContext)
  const wrong = state.errors.length > 0 || Object.keys(found).length > 0
  const [open, setOpen] = useState(filled)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const target = document.getElementById(location.hash.slice(1))
    if (wrong || (target && body.current?.contains(target))) setOpen(true)
  }, [wrong])
  return (
    <details
      className="rounded-card border border-line px-4 py-3"
      open={open || wrong}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className="font-semibold">{title}</summary>
      <div ref={body} className="mt-4 space-y-6">
        {children}
      </div>
    </details>
  )
}
