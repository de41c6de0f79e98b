import { type IncomingHttpHeaders, request } from 'node:http'
import { nextPiece } from '@/lib/bukti/piece-rules'
import { CHUNK_BYTES } from '@/lib/bukti/rules'

/** A draft, and the session to send files to it. */
export interface Target {
  origin: string
  aduanId: string
  cookie: string
}

/**
 * Sends one file as a reporter's page does (tus 1.0.0), in requests of this size, or growing with the
 * connection. Throws if one is refused.
 * Uses node:http, because the sender shares the machine with the measured server, and fetch costs as much as
 * the sealing.
 */
export async function sendFile(
  { origin, aduanId, cookie }: Target,
  name: string,
  bytes: Uint8Array,
  requestBytes: number | 'growing',
): Promise<void> {
  const headers = { cookie, origin, 'tus-resumable': '1.0.0' }
  const begun = await send('POST', `${origin}/api/aduan/${aduanId}/unggahan`, {
    ...headers,
    'upload-length': String(bytes.length),
    'upload-metadata': `filename ${Buffer.from(name).toString('base64')}`,
  })
  const location = begun.headers.location
  if (begun.status !== 201 || !location) throw new Error(`upload answered ${begun.status}`)
  let size = requestBytes === 'growing' ? CHUNK_BYTES : requestBytes
  for (let at = 0; at < bytes.length; ) {
    const part = bytes.subarray(at, at + size)
    const started = performance.now()
    const patch = {
      ...headers,
      'content-type': 'application/offset+octet-stream',
      'content-length': String(part.length),
      'upload-offset': String(at),
    }
    const answer = await send('PATCH', new URL(location, origin).href, patch, part)
    if (answer.status !== 204) throw new Error(`upload answered ${answer.status}`)
    at = Number(answer.headers['upload-offset'])
    if (requestBytes === 'growing') size = nextPiece(size, performance.now() - started)
  }
}

function send(
  method: string,
  address: string,
  headers: Record<string, string>,
  body?: Uint8Array,
): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    const sent = request(address, { method, headers }, (answer) => {
      answer.resume()
      answer.on('error', reject)
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
