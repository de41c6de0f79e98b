'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useState, useTransition } from 'react'

/** Above the list of notifications: says that more arrived, without moving the list. */
export function NewsHint({ unread, sentence, show }: { unread: number; sentence: string; show: string }) {
  const router = useRouter()
  const [count, setCount] = useState(unread)
  const [drawn, setDrawn] = useState(unread)
  const [pending, startTransition] = useTransition()
  if (drawn !== unread) {
    setDrawn(unread)
    setCount(unread)
  }
  useEffect(() => {
    const onNews = (event: Event) => {
      if (event instanceof CustomEvent && typeof event.detail === 'number') setCount(event.detail)
    }
    addEventListener('wbs:kabar', onNews)
    return () => removeEventListener('wbs:kabar', onNews)
  }, [])
  // The bell announces it; here it is only visible.
  if (count <= unread) return null
  return (
    <p className="flex flex-wrap items-center gap-3">
      <span>{sentence}</span>
      <button
        type="button"
        className="button-quiet"
        aria-disabled={pending || undefined}
        onClick={() => startTransition(() => router.refresh())}
      >
        {show}
      </button>
    </p>
  )
}
