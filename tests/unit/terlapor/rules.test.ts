import { describe, expect, it, test } from 'vitest'
import {
  beginDokumen,
  clearsName,
  DEFERRAL,
  DEFERRAL_DAYS,
  deferredUntil,
  dokumenParts,
  isClarification,
  REHABILITATION,
  rehabilitationDue,
  tellingState,
} from '@/lib/terlapor/rules'
import { kalenderFrom } from '@/lib/waktu/calendar'
import { stepsDue } from '@/lib/waktu/deadline-steps'
import { workName, workSteps } from '@/lib/waktu/work-steps'
import { hari, kalender } from '../../fixtures/kalender'

describe('telling the terlapor', () => {
  it.each([
    ['nothing was recorded', undefined, 'belum'],
    ['it was done', { until: null }, 'diberi'],
    ['it is put off', { until: hari('2026-11-25') }, 'ditunda'],
    ['the last day counts whole', { until: hari('2026-11-23') }, 'ditunda'],
    ['the time is over', { until: hari('2026-11-20') }, 'lewat'],
  ] as const)('%s', (_, newest, state) => {
    expect(tellingState(newest, hari('2026-11-23'))).toBe(state)
  })

  it.each([
    [3, '2026-11-26'],
    [5, '2026-11-30'],
    // At most as long as the rule allows.
    [500, deferredUntil(hari('2026-11-23'), DEFERRAL.days, kalender)],
  ])('postponed by %i hari kerja from Monday 23 November', (days, until) => {
    expect(deferredUntil(hari('2026-11-23'), days, kalender)).toBe(until)
  })

  test('the choices stay within the rule, and each rule names the source of its number', () => {
    expect(Math.max(...DEFERRAL_DAYS)).toBe(DEFERRAL.days)
    for (const { source } of [DEFERRAL, REHABILITATION]) expect(source.length).toBeGreaterThan(20)
  })

  it.each([
    ['the evening before', '2026-11-29T20:00', []],
    ['before the morning of the day', '2026-11-30T07:59', []],
    ['in the morning of the day', '2026-11-30T08:00', ['pemberitahuan.today']],
    ['days later, where the server was off', '2026-12-04T09:00', ['pemberitahuan.today']],
  ])('reminds once, %s', (_, now, told) => {
    const dueOn = hari('2026-11-30')
    const name = workName('pemberitahuan', 'a')
    const deadline = { name, dueOn, steps: workSteps.pemberitahuan }
    const at = { now: new Date(`${now}:00+08:00`), calendar: kalender }
    const due = stepsDue([deadline], { ...at, fired: [] })
    expect(due.map(({ act }) => act.tell)).toEqual(told)
    const fired = [{ deadline: name, dueOn, step: 'today', firedOn: dueOn }]
    expect(stepsDue([deadline], { ...at, fired })).toEqual([])
  })
})

describe('restoring a name', () => {
  it.each([
    ['tidakTerbukti', true],
    ['tidakCukupBukti', true],
    ['terbuktiSebagian', false],
    ['terbukti', false],
    ['bukanKewenangan', false],
    ['dilimpahkan', false],
    ['', false],
  ])('after the result %j: %s', (result, clears) => {
    expect(clearsName(result)).toBe(clears)
  })

  it.each([
    ['10 hari kerja from a Monday', '2026-11-23', '2026-12-07'],
    ['from a day off, counted from the next hari kerja', '2026-11-22', '2026-12-04'],
  ])('%s', (_, today, due) => {
    expect(rehabilitationDue(hari(today), kalender)).toBe(due)
  })

  test('if next year is missing, the last known hari kerja counts: an answer never waits for a calendar', () => {
    const known = kalenderFrom([], [2026])
    expect(rehabilitationDue(hari('2026-12-28'), known)).toBe('2026-12-31')
    expect(rehabilitationDue(hari('2026-12-31'), known)).toBe('2026-12-31')
  })
})

describe('a document for the terlapor', () => {
  const step = { onDate: '2026-11-20', office: '', letter: '', text: '' }
  const said = { ...step, kind: 'klarifikasi', text: 'Karcis habis.' }
  const interview = { subject: 'A', hours: '', examiners: '', text: 'T: Mengapa?\nJ: Habis.' }
  const heard = { ...step, kind: 'beritaAcara', interview: { ...interview, position: 'terlapor' } }
  const witness = { ...step, kind: 'beritaAcara', interview: { ...interview, position: 'saksi' } }

  test("the terlapor's answer is a clarification, other people's statements are not", () => {
    expect([said, heard, witness, { ...step, kind: 'analisis' }].map(isClarification)).toEqual([
      true,
      true,
      false,
      false,
    ])
  })

  test('starts from the clarifications and the result, and contains no word of the report', () => {
    const draft = beginDokumen('SALINAN', [said, witness, heard], 'tidakTerbukti')
    expect(draft.klarifikasi).toBe(
      'Jumat, 20 November 2026: Karcis habis.\n\nJumat, 20 November 2026: T: Mengapa?\nJ: Habis.',
    )
    expect(draft.kesimpulan).toBe('Hasil pemeriksaan: Tidak terbukti.')
    expect([draft.penerima, draft.dugaan]).toEqual(['', ''])
    expect(beginDokumen('SALINAN', [], null)).toMatchObject({
      klarifikasi: 'Belum ada klarifikasi yang dicatat.',
      kesimpulan: 'Pemeriksaan masih berjalan. Belum ada kesimpulan.',
    })
  })

  test('each required part says what is missing', () => {
    for (const parts of Object.values(dokumenParts))
      for (const { optional, missing } of parts) expect(missing === '').toBe(optional === true)
  })
})
