import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * The harmless text that every scanner reports as a virus (eicar.org), in two halves so that no scanner
 * reports this file.
 */
export const EICAR = ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'].join('')

/**
 * `silent` accepts everything and never answers; `cut` hangs up within the file; `nonsense` sends an invalid
 * answer.
 */
export type Mood = 'well' | 'slow' | 'silent' | 'cut' | 'nonsense' | 'too-long'

export interface Clamd {
  address: string
  /** The received files, the latest last. */
  scanned: Buffer[]
  mood: Mood
  leave: () => Promise<void>
  comeBack: () => Promise<void>
}

/** A ClamAV imitation on the loopback address: PING and INSTREAM of clamd(8), and ways to misbehave. */
export async function startClamd(): Promise<Clamd> {
  let server: Server | undefined
  const sockets = new Set<Socket>()
  const clamd: Clamd = {
    address: '',
    scanned: [],
    mood: 'well',
    async leave() {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server?.close(resolve))
    },
    async comeBack() {
      server = createServer((socket) => {
        sockets.add(socket)
        socket.on('close', () => sockets.delete(socket))
        socket.on('error', () => undefined)
        serve(socket, clamd).catch(() => socket.destroy())
      })
      const port = clamd.address ? Number(new URL(clamd.address).port) : 0
      await new Promise<void>((resolve) => server?.listen(port, '127.0.0.1', resolve))
      const bound = server.address()
      clamd.address = `tcp://127.0.0.1:${typeof bound === 'object' ? bound?.port : 0}`
    },
  }
  await clamd.comeBack()
  return clamd
}

async function serve(socket: Socket, clamd: Clamd): Promise<void> {
  let held = Buffer.alloc(0)
  let command: string | undefined
  const file: Buffer[] = []
  for await (const part of socket) {
    held = Buffer.concat([held, part as Buffer])
    if (command === undefined) {
      const end = held.indexOf(0)
      if (end < 0) continue
      command = held.subarray(0, end).toString()
      held = held.subarray(end + 1)
      if (command === 'zPING') return void socket.end('PONG\0')
    }
    if (clamd.mood === 'slow') await sleep(200)
    while (held.length >= 4 && held.length >= 4 + held.readUInt32BE(0)) {
      const length = held.readUInt32BE(0)
      if (length === 0) return await answer(socket, clamd, Buffer.concat(file))
      file.push(held.subarray(4, 4 + length))
      held = held.subarray(4 + length)
      if (clamd.mood === 'cut') return void socket.destroy()
      if (clamd.mood === 'too-long') return void socket.end('INSTREAM size limit exceeded. ERROR\0')
    }
  }
}

async function answer(socket: Socket, clamd: Clamd, file: Buffer): Promise<void> {
  clamd.scanned.push(file)
  if (clamd.mood === 'silent') await new Promise((resolve) => socket.once('close', resolve))
  if (clamd.mood === 'nonsense') return void socket.end('stream: OKAY maybe\0')
  socket.end(file.includes(EICAR) ? 'stream: Eicar-Test-Signature FOUND\0' : 'stream: OK\0')
}
