import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const schema = readFileSync(join(ROOT, 'prisma/schema.prisma'), 'utf8')
const sql = readFileSync(join(ROOT, 'scripts/reader/export_case.sql'), 'utf8')

/** The models of the schema, with their lines. */
const models = new Map(
  [...schema.matchAll(/^model (\w+) \{\n([\s\S]*?)^\}/gm)].map(([, name = '', body = '']) => [
    name,
    body.split('\n').filter((line) => !line.trim().startsWith('///')),
  ]),
)

/** Aduan, and every table connected to a case by foreign keys, directly or through others. */
function caseModels(): Set<string> {
  const found = new Set(['Aduan'])
  for (let before = 0; before !== found.size; ) {
    before = found.size
    for (const [name, lines] of models) {
      const targets = lines.flatMap((line) => /^\s+\w+\s+(\w+)\??\s+@relation\(fields/.exec(line)?.[1] ?? [])
      if (targets.some((target) => found.has(target))) found.add(name)
    }
  }
  return found
}

/** "table.column" of every sealed column in them. */
function sealedColumns(): string[] {
  return [...caseModels()].flatMap((name) => {
    const lines = models.get(name) ?? []
    const table = lines.flatMap((line) => /@@map\("(\w+)"\)/.exec(line)?.[1] ?? [])[0]
    const columns = lines.flatMap((line) => {
      const [, field = '', mapped] = /^\s+(sealed\w*)\s+Bytes\??(?:.*@map\("(\w+)"\))?/.exec(line) ?? []
      return field ? [mapped ?? field] : []
    })
    return columns.map((column) => `${table}.${column}`)
  })
}

/** Keys of files and of people are exported in separate lists. */
const IN_LISTS = ['key_wrap.sealed', 'salinan.sealed_key', 'berkas_kerja.sealed_key']
const exported = [...sql.matchAll(/SELECT '(\w+)', '(sealed_\w+)'/g)].map(
  ([, table, column]) => `${table}.${column}`,
)
const leftOut = [...sql.matchAll(/^-- {3}(\w+\.sealed_\w+): .{8,}$/gm)].map(([, column]) => column ?? '')

it('a new sealed column of a case is exported for the independent reader, or left out there with a reason', () => {
  const columns = sealedColumns()
  expect(columns.length).toBeGreaterThan(40)
  expect([...exported, ...IN_LISTS, ...leftOut].sort()).toEqual(columns.sort())
})
