'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2000
/** An examination takes ten seconds at most; after a minute the page no longer asks. */
const TIMES = 30

/** Looks again while something on the page is still being worked on. */
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
