/** Minimum interval between announcements of the live region: a burst of news is one announcement. */
const QUIET_MS = 20_000

interface Follow {
  /** Unread count when the page was rendered. */
  first: number
  onCount: (count: number) => void
  say: (sentence: string) => void
}

/**
 * Keeps the unread count current while the page is visible: a hidden tab closes its connection and reconnects
 * when it is shown again. Other parts of the page get the event `wbs:kabar`. Returns the function that stops
 * it.
 */
export function followNews({ first, onCount, say }: Follow): () => void {
  let known = first
  let source: EventSource | null = null
  let over = false
  let saidAt = Number.NEGATIVE_INFINITY
  let later: ReturnType<typeof setTimeout> | undefined

  const speak = () => {
    const wait = saidAt + QUIET_MS - performance.now()
    clearTimeout(later)
    if (wait > 0) {
      later = setTimeout(speak, wait)
      return
    }
    saidAt = performance.now()
    if (known > 0) say(`${known} kabar belum dibaca.`)
  }
  const take = (count: number) => {
    const more = count > known
    known = count
    onCount(count)
    dispatchEvent(new CustomEvent('wbs:kabar', { detail: count }))
    if (more) speak()
  }
  const onNews = async (event: MessageEvent<string>) => {
    const { jumlah } = JSON.parse(event.data) as { jumlah?: number }
    if (jumlah !== undefined) return take(jumlah)
    // Only this session can open a reporter's read marks, so it asks for its own count.
    const answer = await fetch('/api/kabar').catch(() => null)
    if (answer?.ok) take(((await answer.json()) as { jumlah: number }).jumlah)
  }
  const close = () => {
    source?.close()
    source = null
  }
  const onSight = () => {
    if (document.hidden) return close()
    if (source || over) return
    source = new EventSource('/api/kabar')
    source.addEventListener('kabar', (event) => void onNews(event))
    source.addEventListener('selesai', () => {
      over = true
      close()
    })
  }
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
