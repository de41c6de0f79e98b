import { readFileSync } from 'node:fs'

let known: ReadonlySet<string> | undefined

/**
 * Whether this build has a server action with this id. While developing, ids come and go: then every one
 * counts as known.
 */
export function isKnownAction(id: string): boolean {
  if (process.env.NODE_ENV !== 'production') return true
  known ??= new Set(
    Object.keys(JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')).node),
  )
  return known.has(id)
}
