import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { guardServers } from '@/lib/platform/http/server-door'

const server = createServer((_request, response) => response.end('dalam'))
beforeAll(async () => {
  guardServers()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
})
afterAll(() => server.close())

function ask(method: string, path: string): Promise<[number, string]> {
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    const sent = request({ port, host: '127.0.0.1', method, path }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (text) => {
        body += text
      })
      response.on('end', () => resolve([response.statusCode ?? 0, body]))
    })
    sent.on('error', reject).end()
  })
}

it.each([
  ['GET', '/masuk?a=%20b+c'],
  ['POST', '/masuk'],
  ['GET', '/icon.svg'],
  ['GET', '/metrics'],
  ['PATCH', '/api/aduan/1/unggahan/2'],
  ['OPTIONS', '/api/sesi'],
  ['GET', '/aduan/%F0%9F%90%92'],
])('%s %s goes on', async (method, path) => {
  expect(await ask(method, path)).toEqual([200, 'dalam'])
})

it.each([
  ['TRACE', '/masuk', 405],
  ['TRACE', '/api/sesi', 405],
  ['PUT', '/masuk', 405],
  ['OPTIONS', '/', 405],
  ['POST', '/icon.svg', 405],
  ['POST', '/_next/static/x', 405],
  ['OPTIONS', '/metrics', 405],
  ['PROPFIND', '/api/x', 405],
  ['GET', '/api/aduan/%E0%A4%A', 400],
  ['GET', '/masuk?q=%00', 400],
  ['GET', '/masuk?q=%ED%A0%80', 400],
  ['TRACE', '/%', 400],
])('%s %s is %d', async (method, path, status) => {
  expect((await ask(method, path))[0]).toBe(status)
})
