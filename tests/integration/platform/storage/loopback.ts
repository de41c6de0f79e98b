import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'

export interface Reply {
  status: number
  headers?: Record<string, string>
  body?: Buffer | string
  /** Sends half of the body and closes the connection. */
  cut?: boolean
}

export interface Loopback {
  url: string
  /** Every received request: line, headers and body, to search for forbidden content. */
  seen: Buffer[]
  close: () => Promise<void>
}

/** A real HTTP server on this machine, which answers each complete request with the result of `handle`. */
export async function startLoopback(
  handle: (request: IncomingMessage, raw: Buffer) => Reply | Promise<Reply>,
): Promise<Loopback> {
  const seen: Buffer[] = []
  const server = createServer((request, response) => {
    const pieces: Buffer[] = []
    request.on('data', (piece: Buffer) => pieces.push(piece))
    request.on('end', async () => {
      const raw = Buffer.concat(pieces)
      seen.push(Buffer.from(`${request.method} ${request.url}\n${request.rawHeaders.join('\n')}\n`), raw)
      send(response, await handle(request, raw))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function send(response: ServerResponse, { status, headers = {}, body = '', cut = false }: Reply): void {
  // The response to HEAD names the length of a body that it does not send; a response without a body has none
  // to name.
  const length = status === 204 ? {} : { 'content-length': Buffer.byteLength(body) }
  response.writeHead(status, { ...length, ...headers })
  if (cut) response.write(body.slice(0, body.length / 2), () => response.destroy())
  else response.end(body)
}
