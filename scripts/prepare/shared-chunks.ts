import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Each text differs in the name of its map, which no server reads. */
const MAP = /\n*\/\/# sourceMappingURL=.*\s*$/

/**
 * The bundler writes some parts of the server once for each route that needs them (422 kB eighteen times),
 * and Node would load and keep each. All but the first become a line that names it. Returns the bytes that
 * are no longer there twice.
 */
export function shareEqualChunks(chunks: string): number {
  let saved = 0
  const first = new Map<string, string>()
  for (const name of readdirSync(chunks, { recursive: true, encoding: 'utf8' }).sort()) {
    if (!name.endsWith('.js')) continue
    const file = path.join(chunks, name)
    const text = readFileSync(file, 'utf8').replace(MAP, '')
    if (!text.startsWith('module.exports=[')) continue
    const key = `${path.dirname(name)} ${createHash('sha256').update(text).digest('hex')}`
    const same = first.get(key)
    if (same === undefined) first.set(key, path.basename(name))
    else {
      writeFileSync(file, `module.exports=require(${JSON.stringify(`./${same}`)})\n`)
      saved += text.length
    }
  }
  return saved
}
