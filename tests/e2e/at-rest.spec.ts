import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { marker } from '../corpus/marker'
import { browserTemplate } from '../setup/browser'
import { codesShown } from './codes'
import { MARKER } from './people'

/** The folder of all servers under test, with their database, files, logs and secrets. */
const folder = browserTemplate().scratch

/** A word as stored on a disk: plain, in hexadecimal, in base64 at any of three offsets. */
const shapesOf = (word: string) => [
  word,
  Buffer.from(word).toString('hex'),
  ...['', 'x', 'xx'].map((shift) =>
    Buffer.from(shift + word)
      .toString('base64')
      .slice(4, 16)
      .replace(/=+$/, ''),
  ),
]
/** Typed text, and the markers planted in uploaded files (tests/corpus). */
const SHAPES = [...shapesOf(MARKER), ...shapesOf(marker('JPEG')), ...shapesOf(marker('WAV'))]

/** A code as shown, and two consecutive groups of it. */
const codeShapes = () =>
  codesShown().flatMap((code) => [code, code.replaceAll('-', ''), code.slice(0, 9), code.slice(-9)])

/** The content of a file; null for a folder, and for a file that the database removed meanwhile. */
function textOf(path: string): string | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

test('no typed text, no hidden text of a file and no kode rahasia is anywhere on the disk of the server', () => {
  const shapes = [...SHAPES, ...codeShapes()]
  let looked = 0
  const found: string[] = []
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, entry)
    const content = textOf(path)
    if (content === null) continue
    looked += 1
    for (const shape of shapes) if (content.includes(shape)) found.push(`${entry}: ${shape}`)
  }
  expect(looked).toBeGreaterThan(500)
  expect(found).toEqual([])
})
