'use client'

import { useRouter } from 'next/navigation'
import { createContext, type ReactNode, useContext, useEffect, useState, useTransition } from 'react'
import type { PageState } from '@/lib/verifikasi/queue/changes'

const EVERY_MS = 20_000

const Present = createContext<ReadonlyMap<string, readonly string[]>>(new Map())

interface QueueLiveProps {
  /** State of the rows when the page was rendered. */
  state: PageState
  /** Query string of the page. */
  search: string
  children: ReactNode
}

/** Wraps the rows and announces changes on the server quietly, without moving any row. */
export function QueueLive({ state, search, children }: QueueLiveProps) {
  const router = useRouter()
  const [seen, setSeen] = useState<PageState>(state)
  const [drawn, setDrawn] = useState(state)
  const [pending, startTransition] = useTransition()
  // A re-rendered page brings its own state.
  if (drawn !== state) {
    setDrawn(state)
    setSeen(state)
  }
  useEffect(() => {
    const look = async () => {
      if (document.visibilityState === 'hidden') return
      try {
        const response = await fetch(`/api/antrean${search}`)
        if (response.status === 401) clearInterval(timer)
        if (response.ok) setSeen(await response.json())
      } catch {
        // Offline: the next interval tries again.
      }
    }
    const onNews = () => void look()
    const timer = setInterval(onNews, EVERY_MS)
    // Changes with a notification arrive at once through the bell, others with the next poll.
    addEventListener('wbs:kabar', onNews)
    return () => {
      clearInterval(timer)
      removeEventListener('wbs:kabar', onNews)
    }
  }, [search])
  const changes = changesBetween(state, seen)
  return (
    <Present value={new Map(seen.rows.map((row) => [row.id, row.presentNames]))}>
      <p role="status" className={changes > 0 ? 'flex flex-wrap items-center gap-3' : 'sr-only'}>
        {changes > 0 ? (
          <>
            <span>{changes} perubahan.</span>
            <button
              type="button"
              className="button-quiet"
              aria-disabled={pending || undefined}
              onClick={() => startTransition(() => router.refresh())}
            >
              Muat ulang
            </button>
          </>
        ) : null}
      </p>
      {children}
    </Present>
  )
}

/** Counts new, changed and removed rows. A new row that pushes another off a full page is one change. */
function changesBetween(before: PageState, after: PageState): number {
  const old = new Map(before.rows.map((row) => [row.id, row.version]))
  const now = new Set(after.rows.map((row) => row.id))
  const fresh = after.rows.filter((row) => !old.has(row.id)).length
  const gone = before.rows.filter((row) => !now.has(row.id)).length
  const changed = after.rows.filter((row) => old.has(row.id) && old.get(row.id) !== row.version).length
  return changed + Math.max(fresh, gone)
}

/** Colleagues who have the case of this row open now. */
export function RowPresence({ aduanId, present }: { aduanId: string; present: readonly string[] }) {
  const names = useContext(Present).get(aduanId) ?? present
  return names.length > 0 ? <span className="presence">Sedang dibuka oleh {names.join(', ')}</span> : null
}
