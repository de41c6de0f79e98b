import { expect, it } from 'vitest'
import { wordsRead } from '@/lib/bukti/cleaning/worker/drawn-blocks'
import { Notes } from '@/lib/bukti/cleaning/worker/outcome'
import { RtfReader } from '@/lib/bukti/cleaning/worker/read-rtf'
import { rtfWords } from '@/lib/bukti/cleaning/worker/rtf-words'

it.each([
  [4, '{\\rtf1 satu dua\\par tiga {\\b em}pat\\par}'],
  [9, '{\\rtf1 a\\~b {\\v x y} c {\\deleted z} d\\line e\\tab f}'],
  [6, '{\\rtf1{\\header kepala surat}{\\footer kaki}isi {\\footnote catatan kaki} lagi}'],
  [
    6,
    '{\\rtf1 \\ldblquote tunai\\rdblquote  lunas \\u8364?500 \\bullet satu\\par\\pard\\intbl a\\cell b\\cell\\row}',
  ],
  [4, '{\\rtf1{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt kata dalam kotak\\par}}{\\shprslt lama}}}'],
  [
    3,
    '{\\rtf1 {\\field{\\*\\fldinst PAGE}{\\fldrslt tiga}} {\\*\\bkmkstart q}z{\\*\\bkmkend q}\r\nbaris\r\n baru}',
  ],
  [
    2,
    '{\\rtf1{\\fonttbl{\\f0 Arial;}}{\\info{\\author Budi}}dua kata{\\pict\\jpegblip ffd8ff}{\\annotation tidak}}',
  ],
])('%i words stand in a Rich Text file, by its markup as by its reader', (words, text) => {
  const reader = new RtfReader(new Notes()).read(Buffer.from(text, 'latin1'))
  const read = wordsRead(reader.blocks.flatMap((block) => (block.kind === 'raw' ? [] : [block])))
  expect([rtfWords(text), read + reader.leftOut]).toEqual([words, words])
})
