import { expect, it } from 'vitest'
import { caseTabs, tabOfPath, tabPath } from '@/lib/telaah/tab-rules'

const ID = '6f1c0f2a-1111-4222-8333-444455556666'

it.each(caseTabs)('the address of the tab $label opens that tab', ({ key }) => {
  expect(tabOfPath(ID, tabPath(ID, key))).toBe(key)
})

it.each([null, '', '/telaah', `/telaah/aduan/${ID}/lain`, '/telaah/aduan/lain/pesan', `//evil/${ID}`])(
  'any other path (%j) leads to the first tab of the case',
  (path) => {
    expect(tabPath(ID, tabOfPath(ID, path))).toBe(`/telaah/aduan/${ID}`)
  },
)
