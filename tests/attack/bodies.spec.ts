import { connect } from 'node:net'
import { expect, test } from '../e2e/fixtures'
import { LONG } from '../world/size'
import { cookieOf } from './raw-request'

// Rule 9, against a server: what the socket accepts before it is closed.

interface Sent {
  status: number
  accepted: number
}

/** Posts `megabytes` in chunks without a length, as fast as the server takes them. */
function flood(url: string, path: string, cookie: string, megabytes: number): Promise<Sent> {
  const { hostname, port, origin, host } = new URL(url)
  return new Promise((resolve) => {
    const socket = connect(Number(port), hostname)
    let answer = ''
    let over = false
    const end = () => {
      if (over) return
      over = true
      resolve({
        status: Number(/^HTTP\/1.1 (\d+)/.exec(answer)?.[1] ?? 0),
        accepted: socket.bytesWritten - socket.writableLength,
      })
      socket.destroy()
    }
    socket.on('data', (data) => {
      answer += data.toString('latin1')
    })
    socket.on('error', end)
    socket.on('close', end)
    const head = [
      `POST ${path} HTTP/1.1`,
      `Host: ${host}`,
      `Origin: ${origin}`,
      `Cookie: ${cookie}`,
      'Content-Type: multipart/form-data; boundary=x',
      'Transfer-Encoding: chunked',
    ]
    socket.write(`${head.join('\r\n')}\r\n\r\n`)
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), Buffer.alloc(65_536, 97), Buffer.from('\r\n')])
    let left = megabytes * 16
    const more = () => {
      while (!over && left > 0) {
        left -= 1
        if (!socket.write(chunk)) return void socket.once('drain', more)
      }
      if (!over) setTimeout(end, 3000)
    }
    more()
  })
}

test('a post without a length is cut off at its limit, with and without a login', { tag: LONG }, async ({
  world,
  kasus,
}) => {
  const { id } = await kasus('draft')
  const [reporter, member] = [
    cookieOf(await world.signIn('pelapor1')),
    cookieOf(await world.signIn('telaah1')),
  ]
  for (const [path, cookie] of [
    ['/api/keluar', ''],
    [`/api/aduan/${id}/draf`, reporter],
    [`/api/aduan/${id}/jawaban`, member],
    [`/api/aduan/${id}/hadir`, member],
    ['/api/periksa-surat', ''],
  ] as const) {
    const { status, accepted } = await flood(world.url, path, cookie, 48)
    // What the kernel holds on both sides of a loopback socket comes on top of the limit.
    expect(accepted, `${path} took ${Math.round(accepted / 1e6)} MB and said ${status}`).toBeLessThan(20e6)
    // The check of a letter says on its page that it failed.
    expect([413, 404, 303, 0], path).toContain(status)
  }
  const alive = await fetch(`${world.url}/api/health`)
  expect(alive.status).toBe(200)
})
