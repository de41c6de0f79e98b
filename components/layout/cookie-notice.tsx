'use client'

import { type ReactNode, useEffect, useState } from 'react'

/**
 * Shows its content, before anything is written, where the browser refuses cookies: without them nobody stays
 * signed in.
 */
export function CookieNotice({ children }: { children: ReactNode }) {
  const [refused, setRefused] = useState(false)
  useEffect(() => setRefused(!navigator.cookieEnabled), [])
  return refused ? <div className="page page-wide pt-6">{children}</div> : null
}
