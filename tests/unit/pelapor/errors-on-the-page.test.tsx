import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { StepPage } from '@/components/pelapor/step-page'
import { type RawAnswers, TEXT_FIELDS } from '@/lib/lapor/form/answers'
import { checkStep } from '@/lib/lapor/form/check'
import { checkContext } from '@/lib/lapor/form/check-context'
import { STEPS } from '@/lib/lapor/form/steps'
import { hari } from '../../fixtures/kalender'

const refs = {
  kategori: [{ id: 'pungli', kind: 'uang', label: 'Pungutan liar', example: '' }],
  instansi: [
    { name: 'Dinas Perhubungan', kind: 'dinas', restricted: false },
    { name: 'Inspektorat Daerah', kind: 'inspektorat', restricted: true },
  ],
  kabkota: [{ code: '63.72', name: 'Kota Banjarbaru' }],
}

const WORDS = [
  '',
  'ya',
  'tidak',
  'x',
  'Inspektur',
  'Inspektorat Daerah',
  'Dinas Perhubungan',
  '31',
  '2',
  '2026',
]
const VALUES = [
  ...WORDS,
  ...['tanggal', 'rentang', 'akan', 'email', 'telepon', 'anonim', 'rahasia', 'x'.repeat(30_000)],
]
const value = fc.constantFrom(...VALUES)
const texts = fc.record(Object.fromEntries(TEXT_FIELDS.map((field) => [field, value])))
const person = fc.record({ nama: value, jabatan: value, peran: value })
const witness = fc.record({ nama: value, jabatan: value, kontak: value, izin: value })
const typed: fc.Arbitrary<RawAnswers> = fc
  .tuple(texts, fc.array(person, { minLength: 1, maxLength: 3 }), fc.array(witness, { maxLength: 3 }))
  .map(([fields, terlapor, saksi]) => ({ ...fields, terlapor, saksi }))

/** The page as it was before the press: nothing of it was stored but the rows that the browser shows. */
function pageOf(number: number, { terlapor, saksi }: RawAnswers): string {
  const step = STEPS[number - 1]
  if (!step) throw new Error('no such page')
  const rows = {
    terlapor: terlapor.map(() => ({ nama: '', jabatan: '', peran: '' })),
    saksi: saksi.map(() => ({ nama: '', jabatan: '', kontak: '', izin: '' })),
  }
  const draft = { id: 'x', answers: rows, savedAt: null, version: '', tab: 'x', files: [], account: true }
  const action = async () => Promise.reject(new Error('not pressed here'))
  return renderToStaticMarkup(<StepPage step={step} draft={draft} refs={refs} action={action} kept={null} />)
}

describe('an error names only a field that is on the page', () => {
  it.each(STEPS.slice(0, -1).map(({ number, title }) => [number, title] as const))(
    'page %i, %s, whatever is chosen and typed',
    (number) => {
      const step = STEPS[number - 1]
      if (!step) throw new Error('no such page')
      fc.assert(
        fc.property(typed, (answers) => {
          const errors = checkStep(step, answers, checkContext(refs, hari('2026-11-23')))
          const page = pageOf(number, answers)
          for (const { field } of errors)
            expect(page, field).toContain(`id="isian-${field.replaceAll('.', '-')}"`)
        }),
        { numRuns: 60 },
      )
    },
  )
})
