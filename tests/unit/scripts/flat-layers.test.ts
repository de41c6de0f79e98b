import postcss from 'postcss'
import { describe, expect, it } from 'vitest'
import { flatLayers } from '@/scripts/prepare/flat-layers.mjs'

const flat = (text: string) => postcss([flatLayers()]).process(text, { from: undefined }).css

describe('cascade layers become selectors of the same order', () => {
  it.each([
    ['@layer base{a{x:y}}', 'a{x:y}'],
    ['@layer components{.a,.b:hover{x:y}}', '.a:not(#\\#),.b:hover:not(#\\#){x:y}'],
    ['@layer utilities{.a{x:y}}', '.a:not(#\\#):not(#\\#){x:y}'],
    ['.a{x:y}', '.a:not(#\\#):not(#\\#):not(#\\#){x:y}'],
    ['@layer components{.a::before{x:y}}', '.a:not(#\\#)::before{x:y}'],
    ['@layer components{.a:before{x:y}}', '.a:not(#\\#):before{x:y}'],
    ['@layer components{::file-selector-button{x:y}}', ':not(#\\#)::file-selector-button{x:y}'],
    [
      '@layer components{.a:is(.b,.c:not(:d(e))):hover::after{x:y}}',
      '.a:is(.b,.c:not(:d(e))):hover:not(#\\#)::after{x:y}',
    ],
    ['@layer components{.\\[\\:\\:b\\]::before{x:y}}', '.\\[\\:\\:b\\]:not(#\\#)::before{x:y}'],
    ['@layer components{@media print{.a{x:y}}}', '@media print{.a:not(#\\#){x:y}}'],
    ['@keyframes a{from{x:y}}', '@keyframes a{from{x:y}}'],
  ])('%s', (written, read) => expect(flat(written)).toBe(read))

  it('a layer without a weight stops the build', () => {
    expect(() => flat('@layer new{a{x:y}}')).toThrow('the layer new has no weight')
  })
})
