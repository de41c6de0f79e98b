import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { marker } from '../corpus/marker'
import { browserTemplate } from '../setup/browser'
import { codesShown } from './codes'
import { MARKER } from './people'

/** The folder of all servers under test, with their database, files, logs and secrets. */
const folder = browserTemplate().scratch

/** A word as it would lie on a disk: plain, in hexadecimal, in base64 at any of three offsets. */
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
/** What was typed, and what was planted in the files that were uploaded (tests/corpus). */
const SHAPES = [...shapesOf(MARKER), ...shapesOf(marker('JPEG')), ...shapesOf(marker('WAV'))]

/** A code as it was shown, and two groups of it in a row. */
const codeShapes = () =>
  codesShown().flatMap((code) => [code, code.replaceAll('-', ''), code.slice(0, 9), code.slice(-9)])

/** What lies in a file; null for a folder, and for a file that the database took away meanwhile: it does not rest there. */
function textOf(path: string): string | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null
  try {
    return readFileSync(path, 'latin1')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

test('no word that was typed or lay hidden in a file, and no kode rahasia, lies anywhere on the disk of the server', () => {
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
