import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { shareEqualChunks } from '@/scripts/prepare/shared-chunks'

const load = createRequire(import.meta.url)
let chunks = ''

beforeEach(() => {
  chunks = mkdtempSync(path.join(tmpdir(), 'wbs-chunks-'))
  mkdirSync(path.join(chunks, 'ssr'))
})
afterEach(() => rmSync(chunks, { recursive: true }))

function write(name: string, text: string): string {
  const file = path.join(chunks, name)
  writeFileSync(file, text)
  return file
}

it('chunks that differ in the name of their map alone are loaded once', () => {
  const one = write('a.js', 'module.exports=[1,e=>{e.v=7}];\n//# sourceMappingURL=a.js.map')
  const same = write('b.js', 'module.exports=[1,e=>{e.v=7}];\n//# sourceMappingURL=b.js.map')
  expect(shareEqualChunks(chunks)).toBe('module.exports=[1,e=>{e.v=7}];'.length)
  expect(load(same)).toBe(load(one))
})

it('other chunks, those of another runtime and other files stay as they are', () => {
  const kept = ['a.js', 'b.js', 'ssr/a.js', 'c.js', 'd.js', 'a.js.map'].map((name, index) => {
    const text =
      ['module.exports=[1]', 'module.exports=[2]', 'module.exports=[1]', 'run()', 'run()', '{}'][index] ?? ''
    return { file: write(name, text), text }
  })
  shareEqualChunks(chunks)
  for (const { file, text } of kept) expect(readFileSync(file, 'utf8')).toBe(text)
})
