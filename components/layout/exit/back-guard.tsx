'use client'

import { useEffect } from 'react'
import { blank, EXIT_CHANNEL } from './leave'

/**
 * Keeps a page from the back-forward cache blank until the server has checked the session. Also makes "Keluar
 * cepat" in one tab blank all the others.
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
      // The sending tab receives its own message.
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
