import { createServer, type Server } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { portOf, portSentence, refusePort } from '@/scripts/run/port.mjs'

const range = 'It must be a number from 1 to 65535.'

describe('valid values of PORT', () => {
  it.each([
    [undefined, 3000],
    ['', 3000],
    ['3310', 3310],
    [' 8080 ', 8080],
    ['65535', 65_535],
  ])('%j is port %i', (value, port) => {
    expect(portOf(value)).toBe(port)
  })

  it.each([
    ['abc', `PORT is not a number: "abc". ${range}`],
    ['30 00', `PORT is not a number: "30 00". ${range}`],
    ['0x50', `PORT is not a number: "0x50". ${range}`],
    ['3000.5', `PORT is not a number: "3000.5". ${range}`],
    ['0', `PORT is out of range: "0". ${range}`],
    ['-1', `PORT is out of range: "-1". ${range}`],
    ['65536', `PORT is out of range: "65536". ${range}`],
  ])('%j is refused before anything is opened', async (value, sentence) => {
    expect(await refusePort('127.0.0.1', value, 'npm run demo')).toBe(sentence)
  })
})

describe('reasons why a port cannot be opened', () => {
  it.each([
    [
      'EADDRINUSE',
      3000,
      'Port 3000 is in use. Stop the program that uses it, or choose another port: PORT=3001 npm run demo',
    ],
    [
      'EADDRINUSE',
      65_535,
      'Port 65535 is in use. Stop the program that uses it, or choose another port: PORT=3000 npm run demo',
    ],
    [
      'EACCES',
      80,
      'Port 80 is reserved for root on this machine. Choose a port from 1024 up: PORT=3000 npm run demo',
    ],
    [
      'EADDRNOTAVAIL',
      3000,
      'HOST is 10.1.2.3, which is not an address of this machine. Leave it empty to listen on 127.0.0.1.',
    ],
    ['EMFILE', 3000, 'Port 3000 on 10.1.2.3 cannot be opened (EMFILE).'],
  ])('%s on port %i', (code, port, sentence) => {
    expect(portSentence({ code, host: '10.1.2.3', port, command: 'npm run demo' })).toBe(sentence)
  })
})

describe('a port on this machine', () => {
  const servers: Server[] = []
  afterEach(() => {
    for (const server of servers.splice(0)) server.close()
  })

  function listen(host: string): Promise<number | null> {
    return new Promise((resolve) => {
      const server = createServer()
      servers.push(server)
      server.on('error', () => resolve(null))
      server.listen(0, host, () => {
        const address = server.address()
        resolve(address && typeof address === 'object' ? address.port : null)
      })
    })
  }

  it.each(['127.0.0.1', '::1'])('is in use when another program listens on %s', async (host) => {
    const port = await listen(host)
    // A machine without IPv6 has no such program.
    if (port === null) return
    expect(await refusePort('127.0.0.1', String(port), 'npm start')).toMatch(/^Port \d+ is in use\./)
  })

  it('is free once nobody listens any more', async () => {
    const port = await listen('127.0.0.1')
    await new Promise((resolve) => servers.pop()?.close(resolve))
    expect(await refusePort('127.0.0.1', String(port), 'npm start')).toBeNull()
  })
})
