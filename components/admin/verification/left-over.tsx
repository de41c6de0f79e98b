'use client'

import { type ReactNode, useContext } from 'react'
import { FormContext } from '@/components/form/form-context'

interface LeftOverProps {
  withdrawn: boolean
  children: ReactNode
}

/** The fields of a decision; for a withdrawn one, only the text that the server refused. */
export function LeftOver({ withdrawn, children }: LeftOverProps) {
  const { state } = useContext(FormContext)
  if (!withdrawn) return children
  if (state.status !== 'error') return null
  return (
    <fieldset className="space-y-4 rounded-card border border-line p-4">
      <legend className="px-1 font-semibold">Yang Anda tulis, belum tersimpan</legend>
      {children}
    </fieldset>
  )
}
