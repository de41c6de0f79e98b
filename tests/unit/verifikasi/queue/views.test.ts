import { describe, expect, it, test } from 'vitest'
import { STATUSES } from '@/lib/aduan/lifecycle-states'
import { inView, QUEUE_VIEWS, type QueueFacts, type ViewKey, viewsFor } from '@/lib/verifikasi/queue/views'
import type { WitaDate } from '@/lib/waktu/calendar'

const day = (text: string) => text as WitaDate
const today = day('2026-11-24')
const me = { userId: 'saya', today }
const fresh: QueueFacts = {
  status: 'MENUNGGU_VERIFIKASI',
  adminId: null,
  nextDueOn: day('2026-11-26'),
  questionDueOn: null,
  restricted: false,
  urgent: false,
  safetyDueOn: null,
}

/** The keys of the views that contain a case. */
function viewsOf(facts: Partial<QueueFacts>): ViewKey[] {
  return QUEUE_VIEWS.filter((view) => inView(view, { ...fresh, ...facts }, me)).map((view) => view.key)
}

const late = day('2026-11-23')

describe('state and days determine the views of a case', () => {
  test.each<[what: string, Partial<QueueFacts>, ViewKey[]]>([
    ['just sent', {}, ['verifikasi', 'belum']],
    ['due today', { nextDueOn: today }, ['verifikasi', 'hari-ini', 'belum']],
    ['late', { nextDueOn: late }, ['verifikasi', 'lewat', 'belum']],
    ['taken by me', { status: 'DIVERIFIKASI', adminId: 'saya' }, ['verifikasi', 'saya']],
    ['taken by another', { status: 'DIVERIFIKASI', adminId: 'lain' }, ['verifikasi']],
    ['waiting for the reporter', { status: 'PERLU_DILENGKAPI', adminId: 'saya' }, ['pelapor', 'saya']],
    ['the reporter is late', { status: 'PERLU_DILENGKAPI', adminId: 'lain', nextDueOn: late }, ['pelapor']],
    [
      'closed for the time being',
      { status: 'DITUTUP_SEMENTARA', adminId: 'saya', nextDueOn: null },
      ['pelapor'],
    ],
    ['the team is late', { status: 'DITELAAH', adminId: 'lain', nextDueOn: late }, ['lewat', 'telaah']],
    [
      'the team waits for an answer due today',
      { status: 'DITELAAH', adminId: 'lain', nextDueOn: today, questionDueOn: today },
      ['telaah'],
    ],
    ['answered', { status: 'DIJAWAB', adminId: 'saya', nextDueOn: today }, ['saya', 'telaah']],
    ['ended', { status: 'SELESAI', adminId: 'saya', nextDueOn: null }, ['selesai']],
    ['declined', { status: 'TIDAK_DAPAT_DITINDAKLANJUTI', nextDueOn: null }, ['selesai']],
    ['restricted', { restricted: true }, ['verifikasi', 'belum', 'terbatas']],
    ['of a reporter in danger', { urgent: true, safetyDueOn: today }, ['mendesak', 'verifikasi', 'belum']],
    ['of one whose report of danger was answered', { urgent: true }, ['mendesak', 'verifikasi', 'belum']],
    [
      'withdrawn with an open report of danger',
      { status: 'DICABUT', urgent: true, safetyDueOn: today },
      ['mendesak', 'selesai'],
    ],
    ['withdrawn after it was answered', { status: 'DICABUT', urgent: true, nextDueOn: null }, ['selesai']],
    ['a draft', { status: 'DRAF', nextDueOn: null }, []],
  ])('%s', (_what, facts, expected) => {
    expect(viewsOf(facts)).toEqual(expected)
  })

  it('every sent case is in some view', () => {
    for (const status of STATUSES.filter((name) => name !== 'DRAF')) {
      expect(viewsOf({ status, adminId: 'lain', nextDueOn: null }).length, status).toBeGreaterThan(0)
    }
  })
})

it('only named officers have a view of restricted cases', () => {
  const keys = (handlesRestricted: boolean) =>
    viewsFor({ role: 'ADMIN', handlesRestricted }).map((view) => view.key)
  expect(keys(true)).toContain('terbatas')
  expect(keys(false)).not.toContain('terbatas')
})
