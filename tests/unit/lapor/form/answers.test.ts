import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { noAnswers, withPosted, withRowChange } from '@/lib/lapor/form/answers'
import { STEPS } from '@/lib/lapor/form/steps'
import { problemOf, TEXT_RULES } from '@/lib/lapor/form/text-rules'

const fieldsOf = (number: number) => STEPS[number - 1]?.fields ?? []

function formOf(entries: [string, string][]): FormData {
  const form = new FormData()
  for (const [name, value] of entries) form.append(name, value)
  return form
}

describe('typed text', () => {
  it('is returned unchanged, valid or not', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        const typed = text.replaceAll('\u0000', '').replace(/\r\n?/g, '\n')
        const saved = withPosted(noAnswers, fieldsOf(2), formOf([['kronologi', text]]))
        expect(saved.kronologi).toBe(typed)
      }),
      { numRuns: 100 },
    )
  })

  it('ignores fields of other pages and fields that do not exist', () => {
    const form = formOf([
      ['ringkasan', 'Pungutan di loket'],
      ['status', 'SELESAI'],
      ['ownerTag', 'x'],
      ['kronologi', 'belongs to another page'],
    ])
    const saved = withPosted({ ...noAnswers, kronologi: 'kept' }, fieldsOf(1), form)
    expect(saved).toMatchObject({ kategori: '', ringkasan: 'Pungutan di loket', kronologi: 'kept' })
    expect(Object.keys(saved)).not.toContain('ownerTag')
  })

  it('never throws, whatever the form contains', () => {
    const entry = fc.tuple(fc.string(), fc.string())
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 20 }), fc.integer({ min: 1, max: 4 }), (entries, number) => {
        expect(() => withPosted(noAnswers, fieldsOf(number), formOf(entries))).not.toThrow()
      }),
      { numRuns: 100 },
    )
  })
})

describe('rows of people', () => {
  it('grow to ten at most', () => {
    let answers = noAnswers
    for (let i = 0; i < 15; i++) answers = withRowChange(answers, 'tambah-terlapor')
    expect(answers.terlapor).toHaveLength(10)
  })

  it('lose the named one, and never the last', () => {
    const two = {
      ...noAnswers,
      terlapor: [
        { nama: 'A', jabatan: '', peran: '' },
        { nama: 'B', jabatan: '', peran: '' },
      ],
    }
    expect(withRowChange(two, 'hapus-terlapor-0').terlapor).toEqual([{ nama: 'B', jabatan: '', peran: '' }])
    expect(withRowChange(noAnswers, 'hapus-terlapor-0').terlapor).toHaveLength(1)
  })
})

it('browser and server share one rule per text, so they cannot differ', () => {
  for (const [field, rule] of Object.entries(TEXT_RULES)) {
    expect(problemOf(rule, ''), field).toBe(rule.required ?? null)
    if (rule.maxLength) {
      expect(problemOf(rule, '1'.repeat(rule.maxLength.value + 1)), field).toBe(rule.maxLength.message)
    }
  }
})
