import { renderToStaticMarkup } from 'react-dom/server'
import { expect, it } from 'vitest'
import { LongText } from '@/components/ui/long-text'

const shown = (text: string) => renderToStaticMarkup(<LongText text={text} />)

it.each([
  ['a sentence', 'Minta daftar kendaraan dinas.'],
  ['ten lines', Array(10).fill('baris').join('\n')],
  ['a text of ten lines without a break', 'x'.repeat(850)],
])('%s is shown whole, without a button', (_, text) => {
  expect(shown(text)).not.toContain('<details')
})

it.each([
  ['eleven lines', Array(11).fill('baris').join('\n')],
  ['a text of eleven lines without a break', 'x'.repeat(851)],
  ['lines of which some are long', `${'x'.repeat(400)}\n\n${'y'.repeat(400)}`],
])('%s is folded, and whole in the page for print and screen readers', (_, text) => {
  const page = shown(text)
  expect(page).toContain('Tampilkan seluruhnya')
  expect(page).toContain(text)
})
