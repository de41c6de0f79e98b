import { describe, expect, it } from 'vitest'
import { STATUSES } from '@/lib/aduan/lifecycle-states'
import { mayDestroy } from '@/lib/data-pribadi/retention/rules'
import type { WitaDate } from '@/lib/waktu/calendar'

const day = (text: string) => text as WitaDate
const old = {
  status: 'SELESAI',
  closedOn: day('2021-11-23'),
  years: 5,
  erasureGranted: false,
  held: false,
  today: day('2026-11-23'),
} as const

describe('when a case may be destroyed', () => {
  it.each([
    ['its retention period ends today', old, 'MASA_SIMPAN'],
    ['its retention period ends tomorrow', { ...old, closedOn: day('2021-11-24') }, null],
    ['its kategori has no retention period', { ...old, years: null }, null],
    ['it is held', { ...old, held: true }, null],
    [
      "its reporter's request was granted",
      { ...old, closedOn: old.today, erasureGranted: true },
      'PERMINTAAN',
    ],
    ['the same without a retention period', { ...old, years: null, erasureGranted: true }, 'PERMINTAAN'],
    ['the same under a legal hold', { ...old, erasureGranted: true, held: true }, null],
    [
      'closed on a leap day',
      { ...old, closedOn: day('2020-02-29'), years: 1, today: day('2021-02-28') },
      'MASA_SIMPAN',
    ],
  ] as const)('%s', (_, aduan, reason) => {
    expect(mayDestroy(aduan)).toBe(reason)
  })

  it.each(
    STATUSES.filter(
      (status) =>
        !['SELESAI', 'DIARAHKAN', 'TIDAK_DAPAT_DITINDAKLANJUTI', 'DITUTUP_SEMENTARA', 'DICABUT'].includes(
          status,
        ),
    ),
  )('never while it is %s', (status) => {
    expect(mayDestroy({ ...old, status, erasureGranted: true })).toBeNull()
  })
})
