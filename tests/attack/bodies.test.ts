import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { countedBody, MAX_FORM_BYTES, readForm, readText } from '@/lib/platform/http/body'

// Rule 9. The attacker sends a body that never ends, that says nothing about its length, or that lies.

/** A request without a Content-Length; `sent` counts the chunks that the server asked for. */
function streaming(chunk: Uint8Array, { every = 0, type = 'text/plain' } = {}) {
  const sent = { chunks: 0 }
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (every > 0) await sleep(every)
        sent.chunks += 1
        controller.enqueue(chunk)
      },
    },
    { highWaterMark: 0 },
  )
  const init = { method: 'POST', body, duplex: 'half', headers: { 'content-type': type } }
  return { request: new Request('http://localhost/', init), sent }
}

const statusOf = (answer: unknown) => (answer instanceof Response ? answer.status : 'read')

describe('a body', () => {
  it('without an end is read up to the limit and no further, and its connection closes', async () => {
    const { request, sent } = streaming(new Uint8Array(64 * 1024))
    const answer = await readForm(request)
    expect(statusOf(answer)).toBe(413)
    expect((answer as Response).headers.get('connection')).toBe('close')
    expect(sent.chunks * 64 * 1024).toBeLessThanOrEqual(MAX_FORM_BYTES + 128 * 1024)
  })

  it('that drips ends after a total time, however steadily it arrives', async () => {
    const { request } = streaming(new Uint8Array(1), { every: 20 })
    const started = Date.now()
    expect(statusOf(await readText(request, { bytes: 1000, ms: 200 }))).toBe(408)
    expect(Date.now() - started).toBeLessThan(1000)
  })

  it('that announces too much is not read at all', async () => {
    const init = { method: 'POST', body: 'x', headers: { 'content-length': String(MAX_FORM_BYTES + 1) } }
    const request = new Request('http://localhost/', init)
    expect(statusOf(await readForm(request))).toBe(413)
    expect(request.bodyUsed).toBe(false)
  })

  it('that stalls holds no timer and no reader once its reader went away', async () => {
    const { request } = streaming(new Uint8Array(10), { every: 5 })
    for await (const _ of countedBody(request, { bytes: 100, ms: 1000 })) break
    expect(request.body?.locked).toBe(false)
  })

  it('of a wrong kind is refused as no form', async () => {
    for (const type of ['multipart/form-data', 'application/json', 'multipart/form-data; boundary=x']) {
      const request = new Request('http://localhost/', {
        method: 'POST',
        body: '--y\r\n',
        headers: { 'content-type': type },
      })
      expect(statusOf(await readForm(request)), type).toBe(400)
    }
  })
})

it('nothing else reads a body: the lint rule covers routes, library and middleware', () => {
  const [plugin] = JSON.parse(readFileSync('biome.json', 'utf8')).plugins
  expect(plugin.includes).toEqual(['app/**', 'lib/**', 'middleware.ts', '!lib/platform/http/body.ts'])
  const rule = readFileSync(plugin.path, 'utf8')
  for (const way of ['text()', 'json()', 'formData()', 'arrayBuffer()', 'blob()', 'body']) {
    expect(rule).toContain(`\`$request.${way}\``)
  }
})
