import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, connect } from 'node:net'
import { expect, it, vi } from 'vitest'
import { logLine } from '@/lib/log'
import { LOG_EVENTS, type LogEventName } from '@/lib/log-events'
import { passFrameworkOutput, takeFrameworkOutput, traceOf } from '@/lib/log-framework'

const names = Object.keys(LOG_EVENTS) as LogEventName[]

/** The lines that this act writes, parsed. */
function written(act: () => void): Record<string, unknown>[] {
  const stderr = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  act()
  const text = stderr.mock.calls.map(([line]) => String(line)).join('')
  stderr.mockRestore()
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line))
}

it.each(names)('%s is one line of JSON with time, level and, unless it is news, what to do', (what) => {
  const [line] = written(() => logLine(what, { count: 3 }))
  expect(line).toMatchObject({ what, count: 3, at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) })
  expect(['info', 'warn', 'error']).toContain(line?.level)
  if (line?.level === 'error') expect(line.do).toMatch(/\.$/)
})

it('keeps the class of an error and drops its words', () => {
  const [line] = written(() => logLine('job failed', { queue: 'surat', error: new RangeError('Norhayati') }))
  expect(line).toMatchObject({ kind: 'RangeError', queue: 'surat' })
  expect(JSON.stringify(line)).not.toContain('Norhayati')
})

const quoting = Object.assign(new TypeError('Norhayati\n    at Budi (/x/lib/budi.ts:1:2)'), {
  code: 'ECONNRESET',
  digest: '1234567@E80',
})

it('turns what the framework prints into lines without its words', () => {
  const before = { ...console }
  const lines = written(() => {
    takeFrameworkOutput()
    const { error, warn, log } = console
    error('⨯ Norhayati', quoting)
    warn('Norhayati')
    log('Local: http://Norhayati')
    process.emit('warning', Object.assign(new Error('Norhayati'), { name: 'DeprecationWarning' }))
  })
  Object.assign(console, before)
  expect(lines).toHaveLength(3)
  expect(lines[0]).toMatchObject({
    level: 'error',
    what: 'framework error',
    kind: 'TypeError',
    code: 'ECONNRESET',
    digest: '1234567@E80',
  })
  expect(lines[2]).toMatchObject({ level: 'warn', what: 'framework warning', kind: 'DeprecationWarning' })
  expect(JSON.stringify(lines)).not.toMatch(/Norhayati|budi/i)
})

it('names the place in a program, and not one that a message pretends', () => {
  expect(traceOf([quoting]).place).not.toBe('lib/budi.ts:1:2')
  expect(traceOf([new Error('x')]).place).toMatch(/^(tests|node_modules)\//)
})

it('drops a digest that is an address', () => {
  const redirect = Object.assign(new Error('x'), { digest: 'NEXT_REDIRECT;replace;/keterangan/abc;307;' })
  expect(traceOf([redirect]).digest).toBeUndefined()
})

/** What Node throws where somebody leaves before their request has arrived. */
async function cutOff(): Promise<unknown> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1')
  socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc')
  const [request] = await once(server, 'request')
  socket.destroy()
  const [error] = await once(request, 'error')
  server.close()
  return error
}

it.each([takeFrameworkOutput, passFrameworkOutput])(
  '%o says nothing of a request that was cut off',
  async (take) => {
    const error = await cutOff()
    const before = { ...console }
    const printed = vi.spyOn(console, 'error').mockReturnValue(undefined)
    const lines = written(() => {
      take()
      const { error: print } = console
      print('⨯', error)
      print('⨯', new Error('aborted'))
    })
    expect(lines.length + printed.mock.calls.length).toBe(1)
    Object.assign(console, before)
    printed.mockRestore()
  },
)
