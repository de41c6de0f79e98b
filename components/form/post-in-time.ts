/** A post without an answer by then is given up: on a line that is gone the browser itself would wait for minutes. */
const PATIENCE_MS = 20_000
/** What could not be saved is posted again after so long. */
export const AGAIN_MS = 15_000

interface Saving {
  method?: 'POST' | 'PUT'
  /** Goes on after its page is gone. */
  keepalive?: boolean
}

/**
 * Posts what stands in a form, for a save beside the form's own buttons. `answer` is the JSON of a 2xx with content,
 * otherwise null. Rejects without network, and after 20 seconds without a whole answer.
 */
export async function postInTime<Answer>(
  address: string,
  body: FormData,
  { method = 'POST', keepalive = false }: Saving = {},
): Promise<{ ok: boolean; status: number; answer: Answer | null }> {
  const patience = new AbortController()
  const late = setTimeout(() => patience.abort(), PATIENCE_MS)
  try {
    const response = await fetch(address, { method, body, keepalive, signal: patience.signal })
    const { ok, status } = response
    return { ok, status, answer: ok && status !== 204 ? await response.json() : null }
  } finally {
    clearTimeout(late)
  }
}
