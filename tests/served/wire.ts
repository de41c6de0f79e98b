import { connect, createServer, type Socket } from 'node:net'

export interface Wire {
  /** The connection string that leads through the wire. */
  url: string
  /** The statements since the last call, and in how many steps they were sent: one step is what is under way together. */
  taken: () => { statements: string[]; steps: number }
  close: () => void
}

const HELD_MS = 150

/** Stands between an application and its PostgreSQL, and reads the statements that pass. */
export async function wireTo(databaseUrl: string): Promise<Wire> {
  const target = new URL(databaseUrl)
  const open = new Set<Socket>()
  let statements: string[] = []
  let steps = 0
  let underWay = 0
  const sent = (text: string) => {
    statements.push(text)
    if (underWay === 0) steps += 1
    underWay += 1
  }
  const server = createServer((near) => {
    const far = connect(Number(target.port), target.hostname)
    let begun = false
    let parsed = ''
    const fromNear = frames((type, body) => {
      if (type === 'P') parsed = text(body.subarray(body.indexOf(0) + 1))
      if (type === 'E') sent(parsed)
      if (type === 'Q') sent(text(body))
    }, 'startup')
    const fromFar = frames((type) => {
      if (type !== 'Z') return
      // The first one only says that the connection is ready.
      if (begun) setTimeout(() => (underWay = Math.max(0, underWay - 1)), HELD_MS)
      begun = true
    })
    for (const [from, to, read] of [
      [near, far, fromNear],
      [far, near, fromFar],
    ] as const) {
      open.add(from)
      from.on('data', (chunk) => {
        read(chunk)
        if (from === near) to.write(chunk)
        // What does not wait for an answer is sent before the first one comes.
        else setTimeout(() => to.write(chunk), HELD_MS)
      })
      from.on('error', () => to.destroy())
      from.on('close', () => to.destroy())
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  url.port = String(typeof address === 'object' ? address?.port : '')
  return {
    url: url.href,
    taken: () => {
      const result = { statements, steps }
      statements = []
      steps = 0
      return result
    },
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

function text(body: Buffer): string {
  return body.subarray(0, Math.max(0, body.indexOf(0))).toString('utf8')
}

/** Cuts a stream into messages of PostgreSQL's protocol: a letter, four bytes of length, the body. The first one has no letter. */
function frames(
  found: (type: string, body: Buffer) => void,
  first?: 'startup',
): (chunk: Buffer | string) => void {
  let rest = Buffer.alloc(0)
  let startup = first !== undefined
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
