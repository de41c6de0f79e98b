import { ownFields } from './form-fields'

/**
 * The most that a form of ours holds; Next has the same limit for actions (next.config.ts, bodySizeLimit).
 */
export const MAX_FORM_BYTES = 1024 * 1024

/** Time for a whole body: a form of 1 MiB over a telephone of 20 KB/s arrives in it. */
const TOTAL_MS = 60_000

interface BodyLimits {
  bytes: number
  /** Total milliseconds, however steadily something arrives. */
  ms?: number
}

/** A body that was not read to its end: too large (413), too slow (408), or no form (400). */
export class BodyRefused extends Error {
  constructor(readonly status: 400 | 408 | 413) {
    super(`body refused: ${status}`)
  }
}

/**
 * The chunks of a body, counted as they arrive: a missing Content-Length says nothing about the length. The
 * only reader of bodies in our routes (docs/design/hardening.md, rule 9; lint/own-body.grit). Ask who may
 * send before calling it. Throws BodyRefused at a limit; what is left stays unread.
 */
export async function* countedBody(
  request: Request,
  { bytes, ms = TOTAL_MS }: BodyLimits,
): AsyncGenerator<Uint8Array> {
  if (Number(request.headers.get('content-length') ?? 0) > bytes) throw new BodyRefused(413)
  const reader = request.body?.getReader()
  if (!reader) return
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BodyRefused(408)), ms)
  })
  late.catch(() => undefined)
  try {
    for (let total = 0; ; ) {
      const reading = reader.read()
      reading.catch(() => undefined)
      const { done, value } = await Promise.race([reading, late])
      if (done) return
      total += value.length
      if (total > bytes) throw new BodyRefused(413)
      yield value
    }
  } finally {
    clearTimeout(timer)
    reader.releaseLock()
  }
}

/** A whole body as text, or the answer that refuses it. */
export async function readText(request: Request, limits: BodyLimits): Promise<string | Response> {
  return orRefusal(async () => Buffer.from(await wholeBody(request, limits)).toString('utf8'))
}

/** A form, multipart or urlencoded, without large files, or the answer that refuses it. */
export async function readForm(request: Request, limits?: BodyLimits): Promise<FormData | Response> {
  const form = await readFields(request, limits)
  return form instanceof Response ? form : ownFields(form)
}

/** The same with every field as it came. */
export async function readFields(
  request: Request,
  limits: BodyLimits = { bytes: MAX_FORM_BYTES },
): Promise<FormData | Response> {
  return orRefusal(async () => {
    const body = await wholeBody(request, limits)
    const headers = { 'content-type': request.headers.get('content-type') ?? '' }
    return await new Response(body, { headers }).formData().catch(() => {
      throw new BodyRefused(400)
    })
  })
}

async function wholeBody(request: Request, limits: BodyLimits): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of countedBody(request, limits)) chunks.push(chunk)
  return new Uint8Array(Buffer.concat(chunks))
}

/** The answer to a refused body closes the connection: the rest is neither wanted nor read. */
async function orRefusal<T>(read: () => Promise<T>): Promise<T | Response> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof BodyRefused)) throw error
    return new Response(null, {
      status: error.status,
      headers: { 'cache-control': 'no-store', connection: 'close' },
    })
  }
}
