import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'

/** The only files that may write a number of hari kerja into a text: they define the number itself. */
const WHERE_PROMISES_LIVE = ['lib/waktu/clocks.ts', 'lib/terlapor/rules.ts']

/** "3 hari kerja", "3 (tiga) hari kerja". */
const LITERAL = /\d+ (?:\([a-z ]+\) )?hari kerja/gi

/** The source without its comments, which may contain examples. */
const withoutComments = (source: string) => source.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')

const literalsIn = (source: string) => withoutComments(source).match(LITERAL) ?? []

test.each([
  ["next: 'paling lambat 3 hari kerja sesudahnya'", ['3 hari kerja']],
  ['"isi": "paling lambat 3 (tiga) hari kerja agar jelas"', ['3 (tiga) hari kerja']],
  ['"isi": "paling lambat {hari} hari kerja"', []],
  ['/** "2 hari kerja lagi" */', []],
])('%s', (source, found) => {
  expect(literalsIn(source)).toEqual(found)
})

test('a promised number of hari kerja is written in one place and read everywhere else', () => {
  const found = ['app', 'components', 'lib']
    .flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => path.posix.join(folder, name)),
    )
    .filter((file) => /\.(?:tsx?|json)$/.test(file) && !file.startsWith('lib/platform/db/generated/'))
    .filter((file) => !WHERE_PROMISES_LIVE.includes(file))
    .flatMap((file) => literalsIn(readFileSync(file, 'utf8')).map((literal) => `${file}: ${literal}`))
  expect(found).toEqual([])
})
