import { describe, expect, test } from 'vitest'
import { type ChecklistKey, checklistKeys, type Marks, mergeTicks, tickChanges } from '@/lib/verifikasi/rules'

const fauzi = { by: 'fauzi', at: '2026-11-23T02:00:00.000Z' }
const norhayati = { by: 'norhayati', at: '2026-11-23T03:00:00.000Z' }

describe('two people tick one list', () => {
  type Case = [what: string, stored: Marks, shown: ChecklistKey[], ticked: ChecklistKey[], after: Marks]
  const cases: Case[] = [
    ['a new tick has its author and time', {}, [], ['jelas'], { jelas: norhayati }],
    ['a tick that stays keeps its author', { jelas: fauzi }, ['jelas'], ['jelas'], { jelas: fauzi }],
    ['an unticked item is gone', { jelas: fauzi }, ['jelas'], [], {}],
    [
      'what the other ticked meanwhile is kept',
      { jelas: fauzi },
      [],
      ['lengkap'],
      { jelas: fauzi, lengkap: norhayati },
    ],
    ['the same tick by both stays with the first', { jelas: fauzi }, [], ['jelas'], { jelas: fauzi }],
    [
      'a tick takes the place of the reason given without it',
      { jelas: { ...fauzi, reason: 'Menyusul.' } },
      [],
      ['jelas'],
      { jelas: norhayati },
    ],
    ['what the other unticked meanwhile stays unticked', {}, ['jelas'], ['jelas'], {}],
  ]
  test.each(cases)('%s', (_what, stored, shown, ticked, after) => {
    expect(mergeTicks(stored, { shown, ticked }, norhayati)).toEqual(after)
  })
})

test.each([
  [{}, { jelas: fauzi, lengkap: fauzi }, 'Dicentang: Jelas, Lengkap.'],
  [{ jelas: fauzi }, {}, 'Dilepas: Jelas.'],
  [{ jelas: fauzi }, { duplikat: fauzi }, 'Dicentang: Bukan duplikat. Dilepas: Jelas.'],
  [{ jelas: fauzi }, { jelas: fauzi }, null],
  [{}, { jelas: { ...fauzi, reason: 'Menyusul.' } }, null],
] as [Marks, Marks, string | null][])(
  'the history describes the change: %j to %j',
  (before, after, words) => {
    expect(tickChanges(before, after)).toBe(words)
  },
)

test('a form can set only items of the list', () => {
  expect(checklistKeys(['lengkap', 'jelas', 'toString', '', 'jelas'])).toEqual(['jelas', 'lengkap'])
})
