'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useState } from 'react'
import type { id } from '@/lib/words/id'

const MOST_SHOWN = 99

export type BellWords = Pick<(typeof id)['bingkai'], 'kabar' | 'belumDibaca' | 'kabarBelumDibaca'>

/**
 * The bell of every signed-in page: a link with a count that scripts keep current and announce rarely. The
 * icon is a child, because importing it here would bundle the icons of all pages.
 */
export function Bell({ unread, says, children }: { unread: number; says: BellWords; children: ReactNode }) {
  const here = usePathname()
  const [count, setCount] = useState(unread)
  const [drawn, setDrawn] = useState(unread)
  const [said, setSaid] = useState('')
  if (drawn !== unread) {
    setDrawn(unread)
    setCount(unread)
  }
  useEffect(() => {
    let stop: (() => void) | undefined
    let gone = false
    // Not among the first scripts of a page: visitors, who have no bell, would load it too.
    void import('./follow-news').then(({ followNews }) => {
      if (!gone)
        stop = followNews({ first: unread, onCount: setCount, say: setSaid, says: says.kabarBelumDibaca })
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [unread, says.kabarBelumDibaca])
  return (
    <>
      <a
        href="/kabar"
        aria-current={here === '/kabar' ? 'page' : undefined}
        className="nav-link relative min-w-11 justify-center gap-2"
      >
        {children}
        <span className="max-md:sr-only">{says.kabar}</span>
        {count > 0 ? (
          <>
            <span aria-hidden="true" className="bell-count">
              {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
            </span>
            <span className="sr-only">{says.belumDibaca.replace('{jumlah}', String(count))}</span>
          </>
        ) : null}
      </a>
      <span role="status" className="sr-only">
        {said}
      </span>
    </>
  )
}
