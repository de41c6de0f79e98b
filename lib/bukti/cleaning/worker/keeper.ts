// A process beside the server that starts the parsers: copying the memory map of a whole server for each file
// stops it for ten milliseconds, and of this one it takes less than one. It starts nothing but the one
// program that the server named, so that a parser that breaks out and finds its door gains no more than
// another parser.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Program } from '../protocol.ts'

const LENGTH = 4
const folder = mkdtempSync(join(tmpdir(), 'wbs-parsers-'))
const door = join(folder, 'door')
const end = () => {
  rmSync(folder, { recursive: true, force: true })
  process.exit(0)
}

process.once('message', (program: Program) => {
  createServer({ allowHalfOpen: true }, (socket) => serve(socket, program)).listen(door, () =>
    process.send?.({ door }),
  )
})
// The server is gone; parsers that notice nothing end with this process.
process.on('disconnect', end)
process.on('SIGTERM', end)

/** A connection begins with its job behind a length of four bytes, and goes on with the file. */
function serve(socket: Socket, program: Program): void {
  let read = Buffer.alloc(0)
  const gather = (chunk: Buffer) => {
    read = Buffer.concat([read, chunk])
    const start = read.length < LENGTH ? Number.POSITIVE_INFINITY : LENGTH + read.readUInt32BE(0)
    if (read.length < start) return
    socket.off('data', gather)
    socket.pause()
    carryOut(socket, program, { job: read.toString('utf8', LENGTH, start), file: read.subarray(start) })
  }
  socket.on('error', () => undefined)
  socket.on('data', gather)
}

/** Answers with the number of the process, 0 if it does not start, and with what it writes. */
function carryOut(
  socket: Socket,
  { command, args, cwd, env }: Program,
  { job, file }: { job: string; file: Buffer },
): void {
  const child = spawn(command, [...args, job], { cwd, env, stdio: ['pipe', 'pipe', 'ignore'] })
  const pid = Buffer.alloc(LENGTH)
  pid.writeUInt32BE(child.pid ?? 0)
  socket.write(pid)
  child.on('error', () => socket.end())
  socket.on('close', () => child.kill('SIGKILL'))
  // A parser that ends early reads no more.
  child.stdin.on('error', () => undefined)
  child.stdin.write(file)
  socket.pipe(child.stdin)
  child.stdout.pipe(socket)
}
