'use client'

import { useEffect } from 'react'
import { blank, EXIT_CHANNEL } from './leave'

/**
 * A page that the browser kept alive must not come back with the Back button: it is blank until the server says whether
 * there still is a session. And "Keluar cepat" in one tab empties the others.
 */
export function BackGuard({ exitUrl }: { exitUrl: string }) {
  useEffect(() => {
    const onPageShow = (event: PageTransitionEvent) => {
      if (!event.persisted) return
      document.documentElement.hidden = true
      location.reload()
    }
    const channel = new BroadcastChannel(EXIT_CHANNEL)
    channel.onmessage = () => {
      // The tab that says so hears itself.
      if (document.documentElement.hidden) return
      blank()
      location.replace(exitUrl)
    }
    addEventListener('pageshow', onPageShow)
    return () => {
      removeEventListener('pageshow', onPageShow)
      channel.close()
    }
  }, [exitUrl])
  return null
}
