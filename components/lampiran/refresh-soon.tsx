'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2000
/** An examination takes at most ten seconds, so the page stops polling after a minute. */
const TIMES = 30

/** Refreshes the page while something on it is still in progress. */
export function RefreshSoon({ active }: { active: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!active) return
    let left = TIMES
    const timer = setInterval(() => {
      left -= 1
      if (left < 0) clearInterval(timer)
      else router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [active, router])
  return null
}
