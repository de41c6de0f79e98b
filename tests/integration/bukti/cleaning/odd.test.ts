import { afterAll, describe, expect, it } from 'vitest'
import { oneIn } from '@/tests/world/size'
import { cleaner } from '../../../corpus/cleaner'
import type { Odd } from '../../../corpus/odd'
import { ODD_FONT_PROGRAMS } from '../../../corpus/odd-font-programs'
import { ODD_FONTS } from '../../../corpus/odd-fonts'
import { ODD_OFFICE } from '../../../corpus/odd-office'
import { ODD_OPENDOCUMENT } from '../../../corpus/odd-opendocument'
import { ODD_OTHERS } from '../../../corpus/odd-others'
import { ODD_PDF } from '../../../corpus/odd-pdf'
import { HONEST_PDF, ODD_REDACTED } from '../../../corpus/odd-redacted'
import { ODD_SOUND } from '../../../corpus/odd-sound'
import { ODD_STRANGERS } from '../../../corpus/odd-strangers'
import { ODD_WORD } from '../../../corpus/odd-word'
import { markersIn } from '../../../corpus/search'
import { partsOf, wordsOfPdf } from './read-copy'

const { examine, end } = cleaner()
afterAll(end)

/** What a reader of a copy sees of it; of a workbook and a letter also the numbers of lists. */
async function wordsOf(copy: Buffer, type: string): Promise<string> {
  if (type.endsWith('/pdf')) return (await wordsOfPdf(copy)).join(' ')
  if (type.startsWith('text/')) return copy.toString()
  if (!type.includes('officedocument')) return ''
  return [...(await partsOf(copy)).values()]
    .join(' ')
    .replace(/<[^<>]*lvlText [^<>]*val="([^"]*)"[^<>]*>|<[^<>]*>/g, '$1')
}

describe.each<[string, readonly Odd[]]>([
  ['PDF', ODD_PDF],
  ['PDF with covered words', ODD_REDACTED],
  ['font', ODD_FONTS],
  ['program of a font', ODD_FONT_PROGRAMS],
  ['Word', ODD_WORD],
  ['Excel and PowerPoint', ODD_OFFICE],
  ['OpenDocument', ODD_OPENDOCUMENT],
  ['sound', ODD_SOUND],
  ['stranger', ODD_STRANGERS],
  ['other', ODD_OTHERS],
])('%s', (_kind, list) => {
  it.each(oneIn(6, list))(
    '$what: no trace is in the copy, and nothing is lost without a word',
    async (odd) => {
      const { answer, bytes } = await examine(await odd.make())
      if (answer.kind !== 'examined' || answer.noCleanCopy !== null) throw new Error(JSON.stringify(answer))
      expect([...(await markersIn(bytes))]).toEqual([])
      const seen = (await wordsOf(bytes, answer.parts[0]?.type ?? '')).replace(/\s+/g, ' ')
      for (const word of odd.visible ?? []) expect(seen).toContain(word)
      expect(answer.differences.map(({ what }) => what)).toEqual(
        expect.arrayContaining([...(odd.told ?? [])]),
      )
      if (odd.hasLetters) expect(answer.differences.map(({ what }) => what)).not.toContain('drawn')
      expect(answer.findings).toEqual(expect.arrayContaining([...(odd.found ?? [])]))
    },
  )
})

it.each(HONEST_PDF)('$what: everything is seen, and the copy keeps its letters', async (honest) => {
  const { answer, bytes } = await examine(await honest.make())
  if (answer.kind !== 'examined') throw new Error(JSON.stringify(answer))
  expect(answer.differences).toEqual([])
  const seen = (await wordsOf(bytes, answer.parts[0]?.type ?? '')).replace(/\s+/g, ' ')
  for (const word of honest.visible ?? []) expect(seen).toContain(word)
})

it('a document of Office as one file of XML is named as one', async () => {
  for (const root of [
    '<office:document office:version="1.3"/>',
    '<?mso-application progid="Word.Document"?><w/>',
  ]) {
    const { answer } = await examine(Buffer.from(`<?xml version="1.0"?>${root}`))
    expect(answer).toEqual({ kind: 'refused', reason: 'other-office' })
  }
})
