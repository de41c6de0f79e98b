import { describe, expect, it, test } from 'vitest'
import { normaliseLabel, withLabel, withoutLabel } from '@/lib/verifikasi/queue/label-rules'
import {
  ageWords,
  countWords,
  inOtherView,
  isFiltered,
  isSealedFilter,
  listBase,
  neighbourViews,
  noFilters,
  passes,
  queueHref,
  readQuery,
} from '@/lib/verifikasi/queue/rules'
import { type ListReader, QUEUE_VIEWS, viewsFor } from '@/lib/verifikasi/queue/views'
import { kalenderFrom, type WitaDate } from '@/lib/waktu/calendar'

const common = { role: 'ADMIN', handlesRestricted: false } as const
const officer = { role: 'ADMIN', handlesRestricted: true } as const
const reviewer = { role: 'TELAAH', handlesRestricted: true } as const
const ID = '6f9c1de2-2f6c-4d1b-9b59-7f2f60a4c111'

/** An address parsed and formatted again. */
const again = (search: string, viewer: ListReader = common) =>
  queueHref(readQuery(Object.fromEntries(new URLSearchParams(search)), viewer), listBase(viewer.role))

describe('the address of a page', () => {
  test.each([
    ['', '/admin'],
    ['tampilan=lewat', '/admin?tampilan=lewat'],
    ['tampilan=verifikasi&status=DIVERIFIKASI', '/admin?status=DIVERIFIKASI'],
    ['kategori=pungli&kabkota=63.72', '/admin?kategori=pungli&kabkota=63.72'],
    ['dari=2026-11-01&sampai=2026-11-30', '/admin?dari=2026-11-01&sampai=2026-11-30'],
    [`sesudah=2026-11-26_0_${ID}`, `/admin?sesudah=2026-11-26_0_${ID}`],
    [`sebelum=2026-11-26_1_${ID}`, `/admin?sebelum=2026-11-26_1_${ID}`],
    [`petugas=${ID}&tim=${ID}&risiko=ya`, `/admin?petugas=${ID}&tim=${ID}&risiko=ya`],
    [
      'instansi=Dinas+Perhubungan&label=Perlu+rapat&mode=anonim',
      '/admin?instansi=Dinas+Perhubungan&label=Perlu+rapat&mode=anonim',
    ],
    ['urut=masuk', '/admin?urut=masuk'],
  ])('%s is kept', (search, href) => {
    expect(again(search)).toBe(href)
  })

  test.each([
    ['an unknown view', 'tampilan=semua'],
    ['a state that the view does not have', 'status=SELESAI'],
    ['an invalid day', 'dari=2026-02-30'],
    ['an invented cursor', "sesudah='; DROP TABLE aduan; --"],
    ['text instead of a code', 'kategori=pungli di loket'],
    ['an address of another site', 'tampilan=//jahat.example'],
    ['a person who is no id', 'petugas=semua'],
    ['an unknown order, mode and risk', 'urut=toString&mode=constructor&risiko=tidak'],
    ['a label that is too long', `label=${'x'.repeat(31)}`],
    ['a cursor of before', `sesudah=2026-11-26_${ID}`],
    ['unknown parameters', 'selesai=tugas&jumlah=3&cari=pungli'],
  ])('%s is ignored', (_what, search) => {
    expect(again(search)).toBe('/admin')
  })

  it('of restricted cases has no effect for administrators not named for them', () => {
    expect(again('tampilan=terbatas', common)).toBe('/admin')
    expect(again('tampilan=terbatas', officer)).toBe('/admin?tampilan=terbatas')
  })

  it('in another view keeps the filters and restarts at the first page', () => {
    const query = readQuery(
      { kategori: 'pungli', status: 'DIVERIFIKASI', sesudah: `2026-11-26_1_${ID}` },
      common,
    )
    const ended = QUEUE_VIEWS.find((view) => view.key === 'selesai') ?? query.view
    expect(queueHref(inOtherView(query, ended), '/admin')).toBe('/admin?tampilan=selesai&kategori=pungli')
    expect(isFiltered(query)).toBe(true)
    expect(isFiltered(readQuery({}, common))).toBe(false)
  })
})

it("a team's list has views of its own, under its own address", () => {
  expect(again('', reviewer)).toBe('/telaah')
  expect(again('tampilan=berjalan', reviewer)).toBe('/telaah')
  expect(again('tampilan=lewat&risiko=ya', reviewer)).toBe('/telaah?tampilan=lewat&risiko=ya')
  expect(again('tampilan=terbatas', reviewer)).toBe('/telaah')
  expect(again('tampilan=verifikasi', reviewer)).toBe('/telaah')
})

describe('sealed filters', () => {
  const row = {
    summary: { instansi: 'Dinas Perhubungan', identitas: 'anonim' as const },
    labels: ['Perlu rapat'],
  }
  test.each([
    ['none', {}, false, true],
    ['the office', { instansi: 'Dinas Perhubungan' }, true, true],
    ['another office', { instansi: 'Dinas Kesehatan' }, true, false],
    ['the mode', { mode: 'anonim' as const }, true, true],
    ['another mode', { mode: 'terbuka' as const }, true, false],
    ['a label in other case', { label: 'perlu RAPAT' }, true, true],
    ['another label', { label: 'Rapat' }, true, false],
    ['office and label', { instansi: 'Dinas Perhubungan', label: 'Rapat' }, true, false],
  ])('%s', (_what, filters, sealed, passed) => {
    expect(isSealedFilter({ ...noFilters, ...filters })).toBe(sealed)
    expect(passes({ ...noFilters, ...filters }, row)).toBe(passed)
  })
})

it('[ and ] wrap around at the ends', () => {
  const views = viewsFor(common)
  const turn = (key: string) => {
    const view = views.find((candidate) => candidate.key === key)
    const { previous, next } = neighbourViews(views, view ?? QUEUE_VIEWS[0] ?? never())
    return [previous.key, next.key]
  }
  expect(turn('verifikasi')).toEqual(['mendesak', 'hari-ini'])
  expect(turn('selesai')).toEqual(['telaah', 'mendesak'])
})

function never(): never {
  throw new Error('the queue must have views')
}

test.each([
  [0, '0'],
  [99, '99'],
  [100, '99+'],
])('%d cases are shown as %s', (count, words) => {
  expect(countWords(count)).toBe(words)
})

describe('age', () => {
  const calendar = kalenderFrom(['2026-12-25'])
  test.each([
    ['2026-11-24', '0 hari kerja'],
    ['2026-11-20', '2 hari kerja'],
    ['2025-11-24', '365 hari'],
  ])('sent on %s', (sent, words) => {
    expect(ageWords(sent as WitaDate, '2026-11-24' as WitaDate, calendar)).toBe(words)
  })
})

describe('labels', () => {
  test.each([
    ['  Perlu   rapat ', 'Perlu rapat'],
    ['', null],
    ['x'.repeat(31), null],
    ['x'.repeat(30), 'x'.repeat(30)],
  ])('%j is kept as %j', (text, label) => {
    expect(normaliseLabel(text)).toBe(label)
  })

  it('repeated words count once, and a case has at most five', () => {
    expect(withLabel(['Rapat'], 'rapat')).toEqual(['Rapat'])
    expect(withLabel(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd', 'e'])
    expect(withLabel(['a', 'b', 'c', 'd', 'e'], 'f')).toBeNull()
    expect(withoutLabel(['Rapat', 'Data'], 'RAPAT')).toEqual(['Data'])
  })
})
