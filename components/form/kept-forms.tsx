'use client'

import { createContext, type ReactNode, useContext } from 'react'

type Kept = Record<string, string[]> | null

const KeptContext = createContext<Kept>(null)

/** A part of a page whose forms show again what was typed before the session ended; no two fields in it share a name. */
export function KeptForms({
  values,
  className,
  children,
}: {
  values: Kept
  className?: string
  children: ReactNode
}) {
  return (
    <KeptContext.Provider value={values}>
      <div className={className}>{children}</div>
    </KeptContext.Provider>
  )
}

/** What was typed into the forms of this part of the page; null when nothing was kept. */
export function useKept(): Kept {
  return useContext(KeptContext)
}
