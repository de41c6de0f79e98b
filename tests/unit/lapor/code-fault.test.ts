import { describe, expect, it } from 'vitest'
import { codeProblem } from '@/lib/lapor/code-fault'
import { newSecretCode } from '@/lib/vault/secret-code'

describe('what is wrong with a typed code', () => {
  it('nothing, however it is typed', async () => {
    const { code } = await newSecretCode()
    for (const typed of [code, code.toLowerCase().replaceAll('-', ' '), code.replaceAll('-', '\u2013')])
      expect(await codeProblem(typed)).toBeNull()
  })

  it.each([
    ['WBS-2026-7K3Q-9F2M', /^Itu nomor aduan/],
    ['wbs 2026 7k3q 9f2m', /^Itu nomor aduan/],
    ['ABCD-EFGH-JKMN-PQRS-TVWX-YZ01', /^Baru 24 dari 28/],
    ['A'.repeat(29), /^Ada 29 .* seharusnya 28/],
    ['A'.repeat(56), /^Itu kode pemulihan/],
    ['ABCD/EFGH', /^Tanda “\/”/],
  ])('%s', async (typed, sentence) => {
    expect(await codeProblem(typed)).toMatch(sentence)
  })

  it('a letter that is not on the paper', async () => {
    const { code } = await newSecretCode()
    const typed = `${code.slice(0, -1)}${code.endsWith('0') ? '1' : '0'}`
    expect(await codeProblem(typed)).toMatch(/yang keliru/)
  })
})
