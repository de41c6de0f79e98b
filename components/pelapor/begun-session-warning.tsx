'use client'

import { type ComponentProps, useEffect, useState } from 'react'
import { LaterSessionWarning } from '@/components/layout/later-session-warning'

/** The warning before a session ends, on a page whose own saves begin one: from the first of them on. */
export function BegunSessionWarning({ says }: Pick<ComponentProps<typeof LaterSessionWarning>, 'says'>) {
  const [begun, setBegun] = useState(false)
  useEffect(() => {
    const onBegin = () => setBegun(true)
    addEventListener('sesi-diperpanjang', onBegin)
    return () => removeEventListener('sesi-diperpanjang', onBegin)
  }, [])
  return begun ? <LaterSessionWarning byCode says={says} /> : null
}
