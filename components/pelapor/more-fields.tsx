'use client'

import { type ReactNode, useContext, useEffect, useRef, useState } from 'react'
import { FormContext } from '@/components/form/form-context'

interface MoreFieldsProps {
  title: string
  /** Something is written in them already. */
  filled: boolean
  children: ReactNode
}

/**
 * Questions that nobody has to answer, folded so that a page on a phone is short. They stand open once something is
 * written in them, where something has to be mended, and where a link leads to one of them.
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
