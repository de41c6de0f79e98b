'use client'

import { type ReactNode, useId, useState } from 'react'

interface DisclosureProps {
  /** Name of the button that opens it. */
  title: string
  children: ReactNode
  open?: boolean
}

/**
 * Something that opens below a button. Where scripts do not run it stands open and the button is not there
 * (globals.css, .disclosure), so that nothing is out of reach.
 */
export function Disclosure({ title, children, open = false }: DisclosureProps) {
  const [shown, setShown] = useState(open)
  const id = useId()
  return (
    <div className="disclosure" data-open={shown ? 'ya' : 'tidak'}>
      <div className="disclosure-head flex items-center justify-between gap-3">
        {shown ? <h3>{title}</h3> : <h3 className="disclosure-title">{title}</h3>}
        <button
          type="button"
          className={`disclosure-opener ${shown ? 'button-quiet' : 'button button-secondary w-full'}`}
          aria-expanded={shown}
          aria-controls={id}
          onClick={() => setShown(!shown)}
        >
          {shown ? 'Tutup' : title}
        </button>
      </div>
      <div id={id} className="disclosure-body">
        {children}
      </div>
    </div>
  )
}
