import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const generated = 'lib/platform/db/generated'

it('the client reads its query compiler as bytes, not from a text that V8 keeps twice', () => {
  expect(readFileSync(`${generated}/internal/class.ts`, 'utf8')).not.toContain('wasm-base64')
  expect(WebAssembly.validate(readFileSync(`${generated}/query_compiler.wasm`))).toBe(true)
})
