'use client'

import { createContext, type ReactNode, useContext } from 'react'
import { HOLDER_FIELD } from '@/lib/platform/http/form-state'

const PageHolderContext = createContext('')

/** Says whose page this is; empty for a visitor. */
export function PageHolder({ mark, children }: { mark: string; children: ReactNode }) {
  return <PageHolderContext value={mark}>{children}</PageHolderContext>
}

/** The mark in a form: its post is refused once another account has signed in in this browser. */
export function PageHolderField() {
  const mark = useContext(PageHolderContext)
  return mark ? <input type="hidden" name={HOLDER_FIELD} value={mark} /> : null
}
