import { connect, createServer, type Socket } from 'node:net'

export interface Wire {
  /** The connection string that leads through the wire. */
  url: string
  /**
   * The statements since the last call, each with its step before it, and the number of steps: one step is
   * what is under way together.
   */
  taken: () => { statements: string[]; steps: number }
  close: () => void
}

/** Nothing was sent for so long: whatever the application asks at the same time is under way. */
const QUIET_MS = 100

/**
 * Stands between an application and its PostgreSQL, and reads the statements that pass. Answers wait until it
 * is quiet.
 */
export async function wireTo(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  const held: (() => void)[] = []
  let statements: string[] = []
  let steps = 0
  let seen = 0
  let quiet: NodeJS.Timeout | undefined
  const answer = () => {
    if (statements.length > seen) steps += 1
    seen = statements.length
    for (const pass of held.splice(0)) pass()
  }
  const waitForQuiet = () => {
    clearTimeout(quiet)
    quiet = setTimeout(answer, QUIET_MS)
  }
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    let parsed = ''
    const named = new Map<string, string>()
    const read = frames((type, body) => {
      if (type === 'P') named.set(text(body), text(body.subarray(body.indexOf(0) + 1)))
      if (type === 'B') parsed = named.get(text(body.subarray(body.indexOf(0) + 1))) ?? ''
      if (type === 'E') statements.push(`${steps + 1}: ${parsed}`)
      if (type === 'Q') statements.push(`${steps + 1}: ${text(body)}`)
    })
    near.on('data', (chunk) => {
      read(chunk)
      far.write(chunk)
      waitForQuiet()
    })
    far.on('data', (chunk) => {
      held.push(() => near.write(chunk))
      waitForQuiet()
    })
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' ? address?.port : '')
  // Not past the wire.
  url.search = ''
  return {
    url: url.href,
    taken: () => {
      const result = { statements, steps }
      statements = []
      steps = 0
      seen = 0
      return result
    },
    close: () => {
      clearTimeout(quiet)
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

function text(body: Buffer): string {
  return body.subarray(0, Math.max(0, body.indexOf(0))).toString('utf8')
}

/**
 * Cuts what a client sends into messages of PostgreSQL's protocol: a letter, four bytes of length, the body.
 * The first one has no letter.
 */
function frames(found: (type: string, body: Buffer) => void): (chunk: Buffer | string) => void {
  let rest = Buffer.alloc(0)
  let startup = true
  return (chunk) => {
    rest = Buffer.concat([rest, Buffer.from(chunk)])
    for (;;) {
      const head = startup ? 0 : 1
      if (rest.length < head + 4) return
      const length = head + rest.readUInt32BE(head)
      if (rest.length < length) return
      if (!startup) found(String.fromCharCode(rest[0] ?? 0), rest.subarray(5, length))
      rest = rest.subarray(length)
      startup = false
    }
  }
}
