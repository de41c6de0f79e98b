import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import keamanan from '@/lib/words/id/keamanan.json'
import lampiran from '@/lib/words/id/lampiran.json'

const [ours = '', theirs = ''] = readFileSync('docs/claims.md', 'utf8').split('## What `/keamanan` says')
const cases = readFileSync('docs/cases.md', 'utf8')

/** The rows of a table: the claim, and the test or the reason why there is none. */
const rowsOf = (part: string) =>
  [...part.matchAll(/^\| (?!claim|kalimat|case \||---)(.+?) \| (.+) \|$/gm)].map(
    ([, claim = '', test = '']) => ({
      claim,
      test,
    }),
  )

/** Titles of the page, and the words of its buttons. */
const NO_SENTENCE = ['judul', 'matikan', 'nyalakan', 'pelindungan']

/** Sentences that advise and promise nothing. */
const ADVICE = [
  /^(Hanya Anda yang dapat menjaga|Inilah|Gunakan|Hindari|Jangan|Ceritakan|Untuk membaca pesan kami, masuklah|Simpan|Periksa|Isi cerita bisa)/,
  /^(Nama pengguna|Kata sandi|Kode pemulihan dan kode rahasia) Anda\.$/,
  /^Petugas kami tidak pernah menanyakannya\.$/,
  /^(Bila Anda dalam bahaya|Bila ada tekanan|Bila yang Anda|Saksi dan pelapor)/,
]

function sentencesIn(words: object): string[] {
  return Object.entries(words).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value === 'object' && value !== null) return sentencesIn(value)
    if (typeof value !== 'string' || NO_SENTENCE.includes(key)) return []
    return value.replace(/<\/?\w+>/g, '').split(/(?<=[.!?])\s+/)
  })
}

test.each(rowsOf(ours + theirs + cases))('$claim', ({ test: named }) => {
  const [, file = '', title = ''] = /^`(tests\/[^`]+)`: (.+)$/.exec(named) ?? []
  if (file === '') expect(named).toBe('says what is not protected')
  else expect(readFileSync(file, 'utf8')).toContain(title)
})

test('every case of hardening.md has a test', () => {
  expect(rowsOf(cases).length).toBeGreaterThan(60)
  expect(rowsOf(cases).filter(({ test: named }) => !named.startsWith('`tests/'))).toEqual([])
})

test('every claim of confidentiality.md has a test', () => {
  expect(rowsOf(ours).length).toBeGreaterThan(20)
  expect(rowsOf(ours).filter(({ test: named }) => !named.startsWith('`tests/'))).toEqual([])
})

test('every sentence of /keamanan has a row or is advice, and no row is of a sentence that is gone', () => {
  const { salinan, asli, terlihat, bukan } = lampiran
  const said = sentencesIn({ ...keamanan, lampiran: { salinan, asli, terlihat, bukan } })
  const claims = new Set(said.filter((sentence) => !ADVICE.some((advice) => advice.test(sentence))))
  expect(
    rowsOf(theirs)
      .map(({ claim }) => claim)
      .sort(),
  ).toEqual([...claims].sort())
})
