'use client'

import { useEffect, useRef, useState } from 'react'
import says from '@/lib/words/id/unggah.json' with { type: 'json' }

/**
 * After a file was removed: says so and takes the focus, because the button that was pressed is gone with its
 * row.
 */
export function AfterRemoval({ count }: { count: number }) {
  const before = useRef(count)
  const place = useRef<HTMLParagraphElement>(null)
  const [removed, setRemoved] = useState(0)
  useEffect(() => {
    if (count < before.current) setRemoved((times) => times + 1)
    before.current = count
  }, [count])
  useEffect(() => {
    if (removed > 0) place.current?.focus()
  }, [removed])
  return (
    <p ref={place} tabIndex={-1} role="status" className="text-muted empty:hidden">
      {removed > 0 ? says.berkasDihapus : ''}
    </p>
  )
}
