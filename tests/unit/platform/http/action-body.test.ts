import { describe, expect, it } from 'vitest'
import { judgeActionBody } from '@/lib/platform/http/action-body'
import { idleForm } from '@/lib/platform/http/form-state'

const ID = '4'.repeat(42)
const filled = {
  ...idleForm,
  status: 'error',
  errors: [{ field: 'pesan', message: 'Tulis pesan' }],
  values: { pesan: ['$$50 ribu dan "$K1"', 'dua'] },
  conflict: { moved: true, lines: ['Petugas meneruskan aduan.'] },
}

function judge(fields: [string, string][], called: boolean) {
  const form = new FormData()
  for (const [name, value] of fields) form.append(name, value)
  return judgeActionBody(form, { called, isKnown: (id) => id === ID })
}

describe('by script', () => {
  const call = (argument: unknown, ...more: [string, string][]) =>
    judge([['1_pesan', 'Isi'], ['0', JSON.stringify([argument, '$K1'])], ...more], true)

  it.each<[string, unknown]>([
    ['an idle form', idleForm],
    ['a form that came back', filled],
    ['nothing', null],
    ['what React writes for undefined', '$undefined'],
  ])('goes through: %s', (_name, argument) => {
    expect(call(argument)).toBe('whole')
  })

  it.each<[string, unknown]>([
    ['a part', '$1'],
    ['a way', '$1:__proto__:then'],
    ['a promise', '$@1'],
    ['a map', '$Q1'],
    ['a number', '$n9'],
    ['an action', '$F1'],
    ['a date', '$D2026-11-29'],
    ['too deep', [[[[[['x']]]]]]],
    ['too wide', Array.from({ length: 6000 }, () => 0)],
  ])('is broken: %s', (_name, argument) => {
    expect(call(argument)).toBe('broken')
    expect(call({ values: { x: [argument] } })).toBe('broken')
  })

  it('has one part of arguments and fields of its form, not too many', () => {
    expect(call(idleForm, ['0', '[]'])).toBe('broken')
    expect(call(idleForm, ['1', '{}'])).toBe('broken')
    expect(call(idleForm, ['$ACTION_KEY', 'k'])).toBe('broken')
    expect(judge([['1_pesan', 'Isi']], true)).toBe('broken')
    const many = Array.from({ length: 2000 }, (_, at): [string, string] => [`1_x${at}`, ''])
    expect(call(idleForm, ...many)).toBe('broken')
  })
})

describe('without scripts', () => {
  const described = (
    id: string,
    bound: string | null = '$@1',
    state: unknown = filled,
  ): [string, string][] => [
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound })],
    ['$ACTION_1:1', JSON.stringify([state])],
    ['$ACTION_KEY', 'k123'],
    ['pesan', '$@1 boleh ditulis'],
  ]

  it('goes through with its state, or by its id alone', () => {
    expect(judge(described(ID), false)).toBe('whole')
    expect(judge([[`$ACTION_ID_${ID}`, '']], false)).toBe('whole')
  })

  it('is old where it names no action, or one that the build does not have', () => {
    expect(judge([['pesan', 'Isi']], false)).toBe('old')
    expect(judge([], false)).toBe('old')
    expect(judge(described('0'.repeat(42)), false)).toBe('old')
    expect(judge([[`$ACTION_ID_${'0'.repeat(42)}`, '']], false)).toBe('old')
  })

  it.each<[string, [string, string][]]>([
    ['another reference', described(ID, '$@2')],
    ['a reference in its state', described(ID, '$@1', { values: '$0:__proto__' })],
    ['no description', [['$ACTION_REF_1', '']]],
    ['no arguments', described(ID).filter(([name]) => name !== '$ACTION_1:1')],
    ['arguments of nothing', [['$ACTION_1:1', '[]']]],
    ['twice', [...described(ID), ['$ACTION_1:1', '[]']]],
  ])('is broken: %s', (_name, fields) => {
    expect(judge(fields, false)).toBe('broken')
  })
})
