import { readdirSync, readFileSync } from 'node:fs'
import { afterAll, expect, it } from 'vitest'
import { cleanedTypes } from '@/lib/bukti/type-labels'
import { CORPUS } from '../../../corpus'
import { cleaner } from '../../../corpus/cleaner'

const { examine, end } = cleaner()
afterAll(end)

/**
 * The table on /keamanan says what the cleaner does: its findings in the corpus, and the differences that its
 * source tells.
 */
const WORKER = 'lib/bukti/cleaning/worker'

/** Examples of the corpus, and the parts of the cleaner's source, of each type. */
const TYPES: Record<string, { names: RegExp; source: RegExp }> = {
  'Foto dan gambar': {
    names: /[.](jpg|png|webp|gif|tiff|avif|heic)$/,
    source: /^(image[.]|image-pages|heic|jpeg)/,
  },
  PDF: { names: /[.]pdf$/, source: /^pdf/ },
  Word: { names: /[.]docx$/, source: /^ooxml-word/ },
  Excel: { names: /[.]xlsx$/, source: /^ooxml-sheet/ },
  PowerPoint: { names: /[.]pptx$/, source: /^(read-slides|drawn-pages)/ },
  OpenDocument: { names: /[.]od[tsp]$/, source: /^(read-opendocument|drawn-(pages|documents))/ },
  'Rich Text': { names: /[.]rtf$/, source: /^(read-rtf|drawn-pages)/ },
  'Suara dan video': { names: /[.](mp3|m4a|aac|ogg|wav|mp4|3gp|mkv)$/, source: /^(media|bitstream)/ },
  Teks: { names: /[.]txt$/, source: /^text/ },
}

const saidIn = (file: RegExp, call: RegExp) =>
  readdirSync(WORKER)
    .filter((name) => file.test(name))
    .flatMap((name) => [...readFileSync(`${WORKER}/${name}`, 'utf8').matchAll(call)])
    .flatMap(([, ...what]) => what.filter(Boolean))
const sorted = (list: Iterable<string>) => [...new Set(list)].sort()

/** Rows that share one list of what is dropped are one family. */
const FAMILIES = [...new Set(cleanedTypes.map(({ dropped }) => dropped))].map((dropped) => ({
  names: cleanedTypes.filter((type) => type.dropped === dropped).map(({ name }) => name),
  dropped,
}))

it.each(FAMILIES)('of $names the copy drops what the table says, and nothing else', async (family) => {
  const found: string[] = []
  for (const { names, source } of family.names.map((name) => TYPES[name] ?? { names: /^$/, source: /^$/ })) {
    found.push(...saidIn(source, /found\('([a-z-]+)'/g))
    for (const example of CORPUS.filter((one) => names.test(one.name))) {
      const { answer } = await examine(await example.make())
      if (answer.kind === 'examined') found.push(...answer.findings)
    }
  }
  expect(sorted(found)).toEqual(sorted(family.dropped))
})

/** Only sheets have rows that are counted. */
const HAS_SHEETS = /Excel|OpenDocument/

it.each([
  ['Foto dan gambar'],
  ['PDF'],
  ['Word', 'Excel'],
  ['PowerPoint'],
  ['OpenDocument'],
  ['Rich Text'],
  ['Suara dan video'],
  ['Teks'],
])('of %s what may be missing is told', (...names) => {
  const rows = cleanedTypes.filter(({ name }) => names.includes(name))
  const source = names.length > 1 ? /^(ooxml|drawn-pages)/ : (TYPES[names[0] ?? '']?.source ?? /^$/)
  const told = saidIn(source, /differs\((?:[^')]*[?] )?'([a-z-]+)'(?: : '([a-z-]+)')?/g)
  // A recording that the worker cannot read is re-coded by the server.
  if (names.includes('Suara dan video')) told.push('recoded')
  const expected = told.filter((what) => what !== 'missing-rows' || HAS_SHEETS.test(names.join()))
  expect(sorted(expected)).toEqual(sorted(rows.flatMap((row) => row.told)))
})
