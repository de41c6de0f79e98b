import { shares } from '@/lib/memory'
import type { HandedOver } from '@/lib/platform/handed-over'
import { providedDatabase } from '../postgres/provide'
import { becomeProgram, canBecome } from '../run/program'
import { serverProgram, startBuild, untilServerEnds } from './server'

/**
 * Serves the current build until it is asked to end. On Linux this process becomes the server, so that no
 * command waits beside it; it then never returns. The server says itself when it is ready: `words` to the
 * person at a terminal, or a line of its log.
 */
export async function becomeServer(host: string, port: number, words: string | null = null): Promise<number> {
  const health = `http://${host.includes(':') ? `[${host}]` : host}:${port}/api/health`
  const handed = (keeper: number | null) => ({
    WBS_HANDED_OVER: JSON.stringify({ health, words, keeper } satisfies HandedOver),
  })
  if (!canBecome) return untilServerEnds(startBuild(host, port, { output: 'errors', env: handed(null) }))
  const keeper = (await providedDatabase()?.handOver()) ?? null
  return becomeProgram(serverProgram(host, port), { ...shares.environment, ...handed(keeper) })
}
