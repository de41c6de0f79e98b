import { fill } from '@/lib/words/fill'

/** Minimum interval between announcements of the live region: a burst of news is one announcement. */
const QUIET_MS = 20_000
/** Waits before a refused connection is tried again; each is twice the one before. */
const FIRST_WAIT_MS = 2000
const LONGEST_WAIT_MS = 60_000

interface Follow {
  /** Unread count when the page was rendered. */
  first: number
  onCount: (count: number) => void
  say: (sentence: string) => void
  /** That sentence, with the count. */
  says: string
}

/**
 * Keeps the unread count current while the page is visible: a hidden tab closes its connection and reconnects
 * when it is shown again. A browser connects again after a broken connection, but not after a refusal (502 of
 * a proxy while the server restarts): that is done here. Other parts of the page get the event `wbs:kabar`.
 * Returns the function that stops it.
 */
export function followNews({ first, onCount, say, says }: Follow): () => void {
  let known = first
  let source: EventSource | null = null
  let over = false
  let saidAt = Number.NEGATIVE_INFINITY
  let later: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let wait = FIRST_WAIT_MS

  const speak = () => {
    const rest = saidAt + QUIET_MS - performance.now()
    clearTimeout(later)
    if (rest > 0) {
      later = setTimeout(speak, rest)
      return
    }
    saidAt = performance.now()
    if (known > 0) say(fill(says, { jumlah: known }))
  }
  const take = (count: number) => {
    const more = count > known
    known = count
    onCount(count)
    dispatchEvent(new CustomEvent('wbs:kabar', { detail: count }))
    if (more) speak()
  }
  /** This session's own count; only it can open a reporter's read marks. Null if the server did not tell. */
  const ask = async (): Promise<number | null> => {
    const answer = await fetch('/api/kabar').catch(() => null)
    if (answer?.status === 401) over = true
    return answer?.ok ? ((await answer.json()) as { jumlah: number }).jumlah : null
  }
  const onNews = async (event: MessageEvent<string>) => {
    const { jumlah } = JSON.parse(event.data) as { jumlah?: number }
    const count = jumlah ?? (await ask())
    if (count !== null) take(count)
  }
  const close = () => {
    clearTimeout(retry)
    source?.close()
    source = null
  }
  const open = () => {
    if (document.hidden || source || over) return
    source = new EventSource('/api/kabar')
    source.addEventListener('open', () => {
      wait = FIRST_WAIT_MS
    })
    source.addEventListener('kabar', (event) => void onNews(event))
    source.addEventListener('selesai', () => {
      over = true
      close()
    })
    source.addEventListener('error', () => {
      if (source?.readyState === EventSource.CLOSED) again()
    })
  }
  const again = () => {
    close()
    // Not all open pages at the same moment.
    retry = setTimeout(
      async () => {
        const count = await ask()
        if (count !== null) take(count)
        open()
      },
      wait * (0.5 + Math.random()),
    )
    wait = Math.min(wait * 2, LONGEST_WAIT_MS)
  }
  const onSight = () => (document.hidden ? close() : open())
  onSight()
  document.addEventListener('visibilitychange', onSight)
  addEventListener('pagehide', close)
  addEventListener('pageshow', onSight)
  return () => {
    close()
    clearTimeout(later)
    document.removeEventListener('visibilitychange', onSight)
    removeEventListener('pagehide', close)
    removeEventListener('pageshow', onSight)
  }
}
