import { describe, expect, it } from 'vitest'
import { displayName, sizeWords, typeOf } from '@/lib/bukti/rules'

describe('the name of a file', () => {
  it.each([
    ['foto.jpg', 'foto.jpg'],
    ['../../etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Users\\Budi\\bukti.pdf', 'bukti.pdf'],
    ['bukti\u202Egpj.exe', 'buktigpj.exe'],
    ['a\u0000b\r\n.pdf', 'ab.pdf'],
    ['...', 'berkas'],
    ['', 'berkas'],
  ])('%j is shown as %j', (raw, shown) => {
    expect(displayName(raw)).toBe(shown)
  })

  it('is shortened in the middle and keeps its extension', () => {
    const shown = displayName(`${'x'.repeat(300)}.pdf`)
    expect([...shown].length).toBeLessThanOrEqual(120)
    expect(shown.endsWith('.pdf')).toBe(true)
  })
})

it.each([
  ['a.PDF', 'application/pdf'],
  ['a.3gp', 'video/3gpp'],
  ['a.html', null],
  ['a.svg', null],
  ['a.pdf.exe', null],
  ['pdf', null],
])('%s is of the kind %s', (name, type) => {
  expect(typeOf(name)).toBe(type)
})

it.each([
  [512, '512 B'],
  [1536, '1,5 KB'],
  [20 * 1024 * 1024, '20 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words)
})
