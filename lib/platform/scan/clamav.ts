import { connect, type Socket } from 'node:net'
import { env } from '@/lib/env'

/** `away`: the scanner did not answer, so the result is unknown; never treat it as clean. */
export type ScanResult = 'clean' | 'infected' | 'away'

/** Bytes of one piece in clamd's protocol. */
const PIECE = 64 * 1024
/** Timeouts: without any answer, and for the whole scan, because a scanner can also trickle. */
export const patience = { silentMs: 10_000, wholeMs: 60_000 }
/** The longest answer is the name of a virus. */
const MOST_ANSWER = 4096

/** Whether this installation has a virus scanner. */
export function hasScanner(): boolean {
  return env().CLAMAV_URL !== undefined
}

/** Whether the scanner answers now (clamd(8), PING). */
export async function scannerAnswers(): Promise<boolean> {
  return hasScanner() && /^PONG\0?$/.test(await ask('zPING\0', null).catch(() => ''))
}

/** The file's own stream failed, which says nothing about the scanner. */
class SourceBroke extends Error {
  constructor(readonly reason: unknown) {
    super('the file stream failed')
  }
}

/**
 * Streams a file to ClamAV (clamd(8), INSTREAM: each piece after its length, then a length of zero). Nothing
 * is written to disk. Throws the errors of the file's own stream.
 */
export async function scan(file: AsyncIterable<Uint8Array>): Promise<ScanResult> {
  if (!hasScanner()) return 'away'
  try {
    return resultOf(await ask('zINSTREAM\0', file))
  } catch (error) {
    if (error instanceof SourceBroke) throw error.reason
    return 'away'
  }
}

/** Parses "stream: OK", "stream: Eicar-Test-Signature FOUND", or an error. */
function resultOf(answer: string): ScanResult {
  if (/^stream: .+ FOUND\0?$/.test(answer)) return 'infected'
  return /^stream: OK\0?$/.test(answer) ? 'clean' : 'away'
}

async function ask(command: string, file: AsyncIterable<Uint8Array> | null): Promise<string> {
  const { hostname, port } = new URL(env().CLAMAV_URL ?? '')
  const socket = connect({ host: hostname, port: Number(port) })
  const end = () => socket.destroy(new Error('scanner silent'))
  socket.setTimeout(patience.silentMs, end)
  const limit = setTimeout(end, patience.wholeMs)
  const answer = answerOf(socket)
  answer.catch(() => undefined)
  try {
    await send(socket, Buffer.from(command))
    if (file) await sendFile(socket, file)
    return await answer
  } finally {
    clearTimeout(limit)
    socket.destroy()
  }
}

function answerOf(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    let length = 0
    socket.on('data', (part) => {
      length += part.length
      if (length > MOST_ANSWER) socket.destroy(new Error('answer too long'))
      else parts.push(part)
    })
    socket.on('error', reject)
    socket.on('close', () => resolve(Buffer.concat(parts).toString('utf8').trim()))
  })
}

async function sendFile(socket: Socket, file: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const chunk of markSourceErrors(file)) {
    for (let at = 0; at < chunk.length; at += PIECE) {
      const piece = chunk.subarray(at, at + PIECE)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(piece.length)
      await send(socket, length)
      await send(socket, piece)
    }
  }
  await send(socket, Buffer.alloc(4))
}

async function* markSourceErrors(file: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* file
  } catch (error) {
    throw new SourceBroke(error)
  }
}

function send(socket: Socket, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
}
