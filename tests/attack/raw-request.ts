import { request } from 'node:http'

export interface RawAnswer {
  status: number
  headers: string
  body: string
}

/**
 * One request exactly as given, with any Host. Status 0 if the server closed the connection without an
 * answer.
 */
export function ask(
  url: string,
  path: string,
  {
    method = 'GET',
    headers = {},
    body,
  }: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<RawAnswer> {
  const { hostname, port, host } = new URL(url)
  return new Promise((resolve) => {
    const all = { host, ...(body ? { 'content-length': body.length } : {}), ...headers }
    const sent = request({ hostname, port, path, method, headers: all, setHost: false }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.rawHeaders.join('\n'),
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', () => resolve({ status: 0, headers: '', body: '' }))
    sent.end(body)
  })
}

/** The cookies of a session as one header. */
export function cookieOf(cookies: readonly { name: string; value: string }[]): string {
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
