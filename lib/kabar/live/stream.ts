import type { Viewer } from '@/lib/platform/session/viewer-type'
import type { Hub } from './hub'
import { topicsOf } from './topics'

/** Browsers reconnect after about this long, spread over SPREAD_MS so that they do not come all at once. */
const BACK_MS = 2000
const SPREAD_MS = 4000
/** A connection is closed after this long, so that load balancers can move it. */
const LONGEST_MS = 3_600_000
/** A reader that has taken nothing for this long is considered gone. */
const STUCK_MS = 60_000

const bytes = new TextEncoder()

/**
 * The server-sent events of one tab (HTML standard, 9.2): `kabar` with the number of unread notifications, or
 * without it if only the reporter's own session can count them; `selesai` if the browser must not reconnect.
 * A slow reader gets the latest state, never a queue of old ones. Null if there is no room.
 */
export async function streamFor(
  hub: Hub,
  viewer: Viewer,
  gone: AbortSignal,
): Promise<ReadableStream<Uint8Array> | null> {
  const topics = await topicsOf(viewer)
  let leave: (() => void) | null = null
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined
  let waiting: string | null = null
  let stuckSince = 0
  let longest: NodeJS.Timeout | undefined

  const close = () => {
    clearTimeout(longest)
    leave?.()
    try {
      controller?.close()
    } catch {
      // Already closed by the other side.
    }
    controller = undefined
  }
  const send = (text: string, keep: boolean) => {
    if (!controller) return
    if ((controller.desiredSize ?? 0) > 0) {
      stuckSince = 0
      controller.enqueue(bytes.encode(text))
      return
    }
    if (keep) waiting = text
    stuckSince ||= performance.now()
    if (performance.now() - stuckSince > STUCK_MS) close()
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      start(own) {
        controller = own
        send(`retry: ${BACK_MS + Math.floor(Math.random() * SPREAD_MS)}\n\n`, false)
      },
      pull() {
        const text = waiting
        waiting = null
        stuckSince = 0
        if (text !== null) send(text, true)
      },
      cancel: close,
    },
    { highWaterMark: 4 },
  )
  leave = hub.join({
    sidHash: viewer.sidHash,
    userId: viewer.userId,
    staff: viewer.role !== 'PELAPOR',
    topics,
    tell: (unread) =>
      send(`event: kabar\ndata: ${JSON.stringify(unread === null ? {} : { jumlah: unread })}\n\n`, true),
    beat: () => send(':\n\n', false),
    end: (final) => {
      if (final && controller) controller.enqueue(bytes.encode('event: selesai\ndata: {}\n\n'))
      close()
    },
  })
  if (!leave) {
    close()
    return null
  }
  longest = setTimeout(close, LONGEST_MS)
  longest.unref()
  gone.addEventListener('abort', close)
  if (gone.aborted) close()
  return stream
}
