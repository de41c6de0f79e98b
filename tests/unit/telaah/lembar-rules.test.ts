import { describe, expect, it } from 'vitest'
import { emptyLembar, lembarChanges, lembarLines, lembarParts } from '@/lib/telaah/lembar-rules'
import { wordDiff } from '@/lib/words/word-diff'

describe('a comparison of two texts, word by word', () => {
  const shown = (before: string, after: string) =>
    wordDiff(before, after).map(({ kind, text }) => `${kind[0]}:${text}`)

  it.each([
    ['', '', []],
    ['', 'Baru ditulis', ['n:Baru ditulis']],
    ['Sudah lama', '', ['g:Sudah lama']],
    ['Sama saja', 'Sama saja', ['s:Sama saja']],
    ['Uang diminta di loket', 'Uang tunai diminta di loket', ['s:Uang ', 'n:tunai ', 's:diminta di loket']],
    ['Uang diminta kepala', 'Uang diminta petugas', ['s:Uang diminta ', 'g:kepala', 'n:petugas']],
  ])('%j and %j', (before, after, expected) => {
    expect(shown(before, after)).toEqual(expected)
  })

  it('restores both texts when joined, line ends included', () => {
    const before = 'Satu\n\nDua tiga  empat\nlima'
    const after = '  Satu dua\nDua empat\n\nlima enam'
    const pieces = wordDiff(before, after)
    const of = (kind: string) =>
      pieces
        .filter((piece) => piece.kind === 'same' || piece.kind === kind)
        .map((piece) => piece.text)
        .join('')
    expect(of('gone').split(/\s+/)).toEqual(before.split(/\s+/))
    expect(of('new')).toBe(after)
  })

  it('of two very long texts is fast and still contains both', () => {
    const before = 'kata '.repeat(4000)
    const after = 'lain '.repeat(4000)
    const started = performance.now()
    expect(wordDiff(before, after).map((piece) => piece.kind)).toEqual(['gone', 'new'])
    expect(performance.now() - started).toBeLessThan(500)
  })
})

describe('a lembar telaah', () => {
  it('reads in the order of its parts, each choice before its text', () => {
    const keys = lembarLines(emptyLembar).map((line) => line.key)
    expect(keys.filter((key) => key !== 'simpulan' && key !== 'jalur')).toEqual(
      lembarParts.map((part) => part.key),
    )
    expect(keys.indexOf('simpulan')).toBe(keys.indexOf('uraianSimpulan') - 1)
    expect(keys.indexOf('jalur')).toBe(keys.indexOf('uraianRekomendasi') - 1)
  })

  it('names the changes, choices in words', () => {
    const after = { ...emptyLembar, pokok: 'Pungutan', simpulan: 'terbukti', jalur: ['hukum', 'etik'] }
    expect(lembarChanges(emptyLembar, after)).toEqual([
      { key: 'pokok', label: 'Pokok masalah', before: '', after: 'Pungutan' },
      { key: 'simpulan', label: 'Simpulan', before: '', after: 'Terbukti' },
      { key: 'jalur', label: 'Rekomendasi', before: '', after: 'Etik, Hukum' },
    ])
    expect(lembarChanges(after, after)).toEqual([])
  })
})
