'use client'

import { usePathname } from 'next/navigation'
import { type FormEvent, useEffect, useState } from 'react'
import { hasQuickExit } from './exit-pages'
import { leave } from './leave'
import { ShiftDots } from './shift-dots'
import { EXIT_PRESSES, watchShift } from './watch-shift'

export interface QuickExitProps {
  reporter: boolean
  exitUrl: string
  /** Pressing Shift three times leaves too (WCAG 2.1.4: this can be switched off). */
  shift: boolean
  label: string
  /** How often Shift is still to be pressed. */
  counting: string
}

/** "Keluar cepat" at the top of a page. Without JavaScript a form ends the session and redirects. */
export function QuickExit({ reporter, exitUrl, shift, label, counting }: QuickExitProps) {
  const shown = hasQuickExit(usePathname(), reporter)
  const [presses, setPresses] = useState(0)
  useEffect(() => {
    if (!shown || !shift) return
    return watchShift((count) => {
      setPresses(count)
      if (count >= EXIT_PRESSES) leave(exitUrl)
    })
  }, [shown, shift, exitUrl])
  if (!shown) return null

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    leave(exitUrl)
  }
  return (
    <form action="/api/keluar" method="post" onSubmit={onSubmit} className="relative md:order-last">
      <input type="hidden" name="cara" value="cepat" />
      <button type="submit" className="button button-danger max-sm:px-2.5 max-sm:text-body">
        {label}
      </button>
      {shift ? <ShiftDots presses={presses} says={counting} /> : null}
    </form>
  )
}
