import type { FormState } from '@/lib/platform/http/form-state'

/**
 * A post without an answer by then is given up: on a line that is gone the browser itself would wait for
 * minutes.
 */
const PATIENCE_MS = 20_000
/** What could not be saved is posted again after so long. */
export const AGAIN_MS = 15_000

interface Saving {
  method?: 'POST' | 'PUT'
  /** Goes on after its page is gone. */
  keepalive?: boolean
  /** Gives it up. */
  signal?: AbortSignal
}

/**
 * Posts what stands in a form, for a save beside the form's own buttons. `answer` is the JSON of a 2xx with
 * content, otherwise null; `wait` is what a flood asks for first. Rejects without network, and after 20
 * seconds without a whole answer.
 */
export async function postInTime<Answer>(
  address: string,
  body: FormData,
  { method = 'POST', keepalive = false, signal }: Saving = {},
): Promise<{ ok: boolean; status: number; answer: Answer | null; wait: FormState['data'] | null }> {
  const patience = new AbortController()
  const abort = () => patience.abort()
  const late = setTimeout(abort, PATIENCE_MS)
  if (signal?.aborted) abort()
  signal?.addEventListener('abort', abort)
  try {
    const response = await fetch(address, { method, body, keepalive, signal: patience.signal })
    const { ok, status } = response
    const answer = ok && status !== 204 ? await response.json() : null
    return { ok, status, answer, wait: status === 429 ? await response.json() : null }
  } finally {
    clearTimeout(late)
  }
}
