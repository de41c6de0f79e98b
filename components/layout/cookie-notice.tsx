'use client'

import { useEffect, useState } from 'react'
import { Notice } from '@/components/ui/notice'

interface CookieNoticeProps {
  title: string
  text: string
}

/** Says before anything is written that this browser refuses cookies, without which nobody stays signed in. */
export function CookieNotice({ title, text }: CookieNoticeProps) {
  const [refused, setRefused] = useState(false)
  useEffect(() => setRefused(!navigator.cookieEnabled), [])
  return refused ? (
    <div className="page page-wide pt-6">
      <Notice kind="warn" title={title} role="status">
        {text}
      </Notice>
    </div>
  ) : null
}
