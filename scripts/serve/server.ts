import { totalmem } from 'node:os'
import { setTimeout as sleep } from 'node:timers/promises'
import { isEnding } from '../run/lifetime'
import { type Program, type ProgramOptions, startProgram } from '../run/program'

const SMALL_BYTES = 768 * 2 ** 20
const SMALL_HEAP_MIB = 160
/** MiB of space for young objects (docs/decisions/0188-room-for-young-objects.md). */
const YOUNG_MIB = 2
const SMALL_YOUNG_MIB = 1

/**
 * Starts the build, or `next dev`, and returns when /api/health reports database and storage.
 * With `errors` only its log is shown, without the framework's banner.
 * Throws a plain sentence if it ends before or does not answer within three minutes.
 */
export async function startServer(
  kind: 'start' | 'dev',
  host: string,
  port: number,
  output: 'show' | 'errors' = 'show',
): Promise<Program> {
  const server =
    kind === 'start' ? startBuild(host, port, { output }) : startProgram(devServer(host, port), { output })
  let gone = false
  void server.exited.then(() => {
    gone = true
  })
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/health`
  for (const deadline = Date.now() + 180_000; Date.now() < deadline; ) {
    if (gone || isEnding()) throw new Error('The server ended before it was ready.')
    if (await answers(address)) return server
    await sleep(150)
  }
  throw new Error('The server started, but /api/health did not answer with 200 within three minutes.')
}

/** The server of the current build, as an installation runs it. */
export function startBuild(host: string, port: number, options: ProgramOptions): Program {
  return startProgram(serverProgram(host, port), options)
}

/** Its arguments for Node. */
export function serverProgram(host: string, port: number): string[] {
  return [...heapFor(memoryBytes()), 'scripts/serve/next-server.mjs', host, String(port)]
}

/**
 * What V8 may hold. A page makes tens of megabytes that live for milliseconds: with little space for them they are collected so often
 * that it costs a fifth of the processor time of a page. On a small machine, unit or container V8 collects sooner: what pages left would otherwise lie
 * where a password check needs its 256 MiB (docs/decisions/0186-checks-by-memory.md).
 */
export function heapFor(memory: number): string[] {
  return memory < SMALL_BYTES
    ? [`--max-semi-space-size=${SMALL_YOUNG_MIB}`, `--max-old-space-size=${SMALL_HEAP_MIB}`]
    : [`--max-semi-space-size=${YOUNG_MIB}`]
}

function memoryBytes(): number {
  return Math.min(process.constrainedMemory() || Number.POSITIVE_INFINITY, totalmem())
}

function devServer(host: string, port: number): string[] {
  return ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)]
}

async function answers(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(10_000) })
    await response.arrayBuffer()
    return response.status === 200
  } catch {
    return false
  }
}

/**
 * Waits until a running server ends and returns the exit code for the command: it should not end on its own.
 */
export async function untilServerEnds(server: Program): Promise<number> {
  const code = await server.exited
  return code === 0 ? 1 : code
}
