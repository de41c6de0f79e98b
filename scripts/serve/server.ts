import { setTimeout as sleep } from 'node:timers/promises'
import { shares } from '@/lib/memory'
import { isEnding } from '../run/lifetime'
import { type Program, type ProgramOptions, startProgram } from '../run/program'

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
  const env = { ...shares.environment, ...options.env }
  return startProgram(serverProgram(host, port), { ...options, env })
}

/** Its arguments for Node (lib/memory.ts). */
export function serverProgram(host: string, port: number): string[] {
  return [...shares.node, 'scripts/serve/next-server.mjs', host, String(port)]
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
