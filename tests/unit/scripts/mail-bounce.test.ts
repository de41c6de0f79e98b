import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'

const PROGRAM = path.resolve('scripts/mail-bounce.mjs')
const SECRET = 'x'.repeat(40)

/** What the program ends with, and what the server read from it. */
async function bounce({ status, secret = SECRET }: { status: number | null; secret?: string }) {
  const seen: { authorization?: string | undefined; body?: string; url?: string | undefined } = {}
  const server = createServer(async (request, response) => {
    Object.assign(seen, { authorization: request.headers.authorization, url: request.url })
    seen.body = await text(request)
    response.writeHead(status ?? 500).end()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  if (status === null) server.close()
  const child = spawn(process.execPath, [PROGRAM], {
    cwd: '/',
    env: { NODE_ENV: 'test', MAIL_BOUNCE_SECRET: secret, PORT: String(port) },
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.stdin.end('Status: 5.1.1\n')
  const [code] = await once(child, 'exit')
  server.close()
  return { code, ...seen }
}

it('hands the message to the server of the settings, with its secret', async () => {
  expect(await bounce({ status: 204 })).toEqual({
    code: 0,
    authorization: `Bearer ${SECRET}`,
    url: '/api/surat/pulang',
    body: 'Status: 5.1.1\n',
  })
})

// Codes of sysexits.h: 75 makes a mail server try again, 78 is a wrong setting.
it.each([
  ['the server is away', { status: null }, 75],
  ['the server is unwell', { status: 503 }, 75],
  ['the secret is another', { status: 401 }, 78],
  ['there is no secret', { status: 204, secret: '' }, 78],
])('%s: ends so that the mail server knows what to do', async (_, given, code) => {
  expect((await bounce(given)).code).toBe(code)
})
