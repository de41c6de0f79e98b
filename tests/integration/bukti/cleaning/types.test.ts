import { readdirSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { cleanedTypes } from '@/lib/bukti/type-labels'
import { CORPUS } from '../../../corpus'
import { examine } from './run'

/** The table on /keamanan says what the cleaner does: its findings in the corpus, and the differences that its source tells. */
const WORKER = 'lib/bukti/cleaning/worker'

/** Examples of the corpus, and the parts of the cleaner's source, of each type. */
const TYPES: Record<string, { names: RegExp; source: RegExp }> = {
  'Foto dan gambar': { names: /[.](jpg|png|webp|heic)$/, source: /^(image[.]|heic|jpeg)/ },
  PDF: { names: /[.]pdf$/, source: /^pdf/ },
  Word: { names: /[.]docx$/, source: /^ooxml-word/ },
  Excel: { names: /[.]xlsx$/, source: /^ooxml-sheet/ },
  'Suara dan video': { names: /[.](mp3|m4a|aac|ogg|wav|mp4|3gp)$/, source: /^(media|bitstream)/ },
  Teks: { names: /[.]txt$/, source: /^text/ },
}

const saidIn = (file: RegExp, call: RegExp) =>
  readdirSync(WORKER)
    .filter((name) => file.test(name))
    .flatMap((name) => [...readFileSync(`${WORKER}/${name}`, 'utf8').matchAll(call)])
    .map(([, what]) => what ?? '')
const sorted = (list: Iterable<string>) => [...new Set(list)].sort()

it.each(cleanedTypes)('of $name the copy drops what the table says, and nothing else', async (type) => {
  const { names, source } = TYPES[type.name] ?? { names: /^$/, source: /^$/ }
  const found: string[] = saidIn(source, /found\('([a-z-]+)'/g)
  for (const example of CORPUS.filter((one) => names.test(one.name))) {
    const { answer } = await examine(await example.make())
    if (answer.kind === 'examined') found.push(...answer.findings)
  }
  expect(sorted(found)).toEqual(sorted(type.dropped))
})

it.each([['Foto dan gambar'], ['PDF'], ['Word', 'Excel'], ['Suara dan video'], ['Teks']])(
  'of %s what may be missing is told',
  (...names) => {
    const rows = cleanedTypes.filter(({ name }) => names.includes(name))
    const source = names.length > 1 ? /^ooxml/ : (TYPES[names[0] ?? '']?.source ?? /^$/)
    expect(sorted(saidIn(source, /differs\('([a-z-]+)'/g))).toEqual(sorted(rows.flatMap((row) => row.told)))
  },
)
