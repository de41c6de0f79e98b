'use client'

import { useEffect, useState } from 'react'

const EVERY_MS = 20_000

interface PresenceProps {
  aduanId: string
  /** Colleagues who had the case open when the page was rendered. */
  present: readonly string[]
}

/** Tells colleagues that this case is open here, and shows which of them have it open. */
export function Presence({ aduanId, present }: PresenceProps) {
  const [names, setNames] = useState(present)
  useEffect(() => {
    const address = `/api/aduan/${aduanId}/hadir`
    let gone = false
    const say = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const response = await fetch(address, { method: 'POST' })
        if (!response.ok) return
        const { presentNames }: { presentNames: string[] } = await response.json()
        if (!gone) setNames(presentNames)
      } catch {
        // Offline: the next interval tries again.
      }
    }
    const leave = () => navigator.sendBeacon(address, 'pergi')
    void say()
    const timer = setInterval(() => void say(), EVERY_MS)
    addEventListener('pagehide', leave)
    return () => {
      gone = true
      clearInterval(timer)
      removeEventListener('pagehide', leave)
      leave()
    }
  }, [aduanId])
  return (
    <p role="status" className={names.length > 0 ? 'presence' : 'sr-only'}>
      {names.length > 0 ? `Sedang dibuka oleh ${names.join(', ')}.` : ''}
    </p>
  )
}
