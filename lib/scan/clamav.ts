import { connect, type Socket } from 'node:net'
import { env } from '@/lib/env'

/** `away`: the scanner did not answer, so nothing is known; never to be taken for clean. */
export type ScanResult = 'clean' | 'infected' | 'away'

/** Bytes of one piece, as clamd's protocol wants them. */
const PIECE = 64 * 1024
const ANSWER_MS = 10_000

/** Whether this installation has a virus scanner. */
export function hasScanner(): boolean {
  return env().CLAMAV_URL !== undefined
}

/**
 * Gives a file to ClamAV as a stream (clamd(8), INSTREAM: each piece behind its length, then a length of zero). Nothing is written to a disk.
 */
export async function scan(file: AsyncIterable<Uint8Array>): Promise<ScanResult> {
  const address = env().CLAMAV_URL
  if (!address) return 'away'
  const { hostname, port } = new URL(address)
  try {
    return resultOf(await ask(connect({ host: hostname, port: Number(port) }), file))
  } catch {
    return 'away'
  }
}

/** "stream: OK", "stream: Eicar-Test-Signature FOUND", or an error. */
function resultOf(answer: string): ScanResult {
  if (/^stream: .+ FOUND\0?$/.test(answer)) return 'infected'
  return /^stream: OK\0?$/.test(answer) ? 'clean' : 'away'
}

async function ask(socket: Socket, file: AsyncIterable<Uint8Array>): Promise<string> {
  socket.setTimeout(ANSWER_MS, () => socket.destroy(new Error('scanner silent')))
  const answer = new Promise<string>((resolve, reject) => {
    const parts: Buffer[] = []
    socket.on('data', (part) => parts.push(part))
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8').trim()))
  })
  answer.catch(() => undefined)
  try {
    await send(socket, Buffer.from('zINSTREAM\0'))
    for await (const chunk of file) {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE)
        const length = Buffer.alloc(4)
        length.writeUInt32BE(piece.length)
        await send(socket, Buffer.concat([length, piece]))
      }
    }
    await send(socket, Buffer.alloc(4))
    return await answer
  } finally {
    socket.destroy()
  }
}

function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
