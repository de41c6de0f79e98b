'use client'

import { createContext, type ReactNode, useContext } from 'react'

type Kept = Record<string, string[]> | null

const KeptContext = createContext<Kept>(null)

/** Restores in its forms what was typed before the session ended; their field names must be unique. */
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

/** Text typed into this part of the page before the session ended; null when nothing was kept. */
export function useKept(): Kept {
  return useContext(KeptContext)
}
