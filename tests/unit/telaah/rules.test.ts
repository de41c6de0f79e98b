import { describe, expect, test } from 'vitest'
import {
  isFreshDrafter,
  jawabanResults,
  jawabanSections,
  jenisTindakLanjut,
  labelOf,
  mayApprove,
  mayWriteDraft,
} from '@/lib/telaah/rules'

describe('one drafts', () => {
  const mine = { hasDraft: true, actorIsDrafter: true, actorDraftedBefore: false }
  test.each([
    ['nobody has begun', { ...mine, hasDraft: false, actorIsDrafter: false }, true],
    ['it is one’s own draft', mine, true],
    ['it is the draft of another', { ...mine, actorIsDrafter: false }, false],
    ['the drafter has left the team', { ...mine, actorIsDrafter: false, drafterLeft: true }, true],
  ])('when %s: %s', (_when, facts, expected) => {
    expect(mayWriteDraft(facts)).toBe(expected)
  })

  test('after an objection it is somebody else', () => {
    expect(isFreshDrafter({ actorDraftedBefore: true })).toBe(false)
    expect(isFreshDrafter({ actorDraftedBefore: false })).toBe(true)
  })
})

test('another approves', () => {
  expect(mayApprove({ actorIsDrafter: true })).toBe(false)
  expect(mayApprove({ actorIsDrafter: false })).toBe(true)
})

test('the results of an answer are those of docs/design/look-and-feel.md', () => {
  expect(jawabanResults.map((result) => result.label)).toEqual([
    'Terbukti',
    'Terbukti sebagian',
    'Tidak cukup bukti',
    'Tidak terbukti',
    'Bukan kewenangan',
    'Dilimpahkan kepada instansi yang berwenang',
  ])
})

test('analysis, coordination and field work are kinds of tindak lanjut', () => {
  const keys = jenisTindakLanjut.map((kind) => kind.key)
  expect(keys).toEqual(expect.arrayContaining(['analisis', 'koordinasi', 'kerjaLapangan']))
})

test('a stored key reads as its label, and an unknown one as itself', () => {
  expect(labelOf(jawabanResults, 'terbuktiSebagian')).toBe('Terbukti sebagian')
  expect(labelOf(jawabanResults, 'lama')).toBe('lama')
})

test('the answer has its sections in their order', () => {
  expect(jawabanSections.map((section) => section.key)).toEqual([
    'diterima',
    'dilakukan',
    'uraianHasil',
    'langkah',
    'batas',
  ])
})
