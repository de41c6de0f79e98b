import { describe, expect, it } from 'vitest'
import { eventPages } from '@/lib/aduan/events/event-labels'
import { type CircleMember, isUrgentNews, recipientsOf, tellingsOf, warnedOf } from '@/lib/kabar/rules'

const member = (
  userId: string,
  role: 'ADMIN' | 'TELAAH',
  more: Partial<CircleMember> = {},
): CircleMember => ({
  userId,
  role,
  verifies: false,
  inTeam: role === 'TELAAH',
  ketua: false,
  ...more,
})
const admins = [member('admin1', 'ADMIN', { verifies: true }), member('admin2', 'ADMIN')]
const team = [member('telaah1', 'TELAAH'), member('ketua1', 'TELAAH', { ketua: true })]
const circle = [...admins, ...team]

const who = (kind: string, actor: 'PELAPOR' | 'ADMIN' | 'TELAAH' | 'KETUA' | 'SISTEM', people = circle) => {
  const { pelapor, staff } = recipientsOf(tellingsOf(kind, actor), people, null)
  return [...(pelapor ? ['pelapor'] : []), ...staff.keys()].join(' ')
}

// docs/design/look-and-feel.md 4, row by row.
describe('recipients of an event', () => {
  it.each([
    ['submitted', 'PELAPOR', 'pelapor admin1 admin2'],
    ['verificationStarted', 'ADMIN', ''],
    ['completionAsked', 'ADMIN', 'pelapor'],
    ['completionReminded', 'SISTEM', 'pelapor'],
    ['completed', 'PELAPOR', 'admin1'],
    ['forwarded', 'ADMIN', 'pelapor ketua1 telaah1'],
    ['redirected', 'ADMIN', 'pelapor'],
    ['declined', 'ADMIN', 'pelapor'],
    ['progressSent', 'TELAAH', 'pelapor'],
    ['verificationLate', 'SISTEM', 'pelapor admin1 admin2'],
    ['answerLate', 'SISTEM', 'pelapor admin1 admin2 telaah1'],
    ['jawabanProposed', 'TELAAH', 'ketua1'],
    ['jawabanIssued', 'KETUA', 'pelapor ketua1 telaah1'],
    ['reactionReminded', 'SISTEM', 'pelapor'],
    ['jawabanObjected', 'PELAPOR', 'admin1 admin2 ketua1 telaah1'],
    ['reopened', 'ADMIN', 'pelapor ketua1 telaah1'],
    ['reopened', 'PELAPOR', 'ketua1 telaah1'],
    ['pesanSent', 'PELAPOR', 'ketua1 telaah1'],
    ['pesanSent', 'TELAAH', 'pelapor'],
    ['catatanAdded', 'TELAAH', ''],
    ['tindakLanjutLogged', 'TELAAH', ''],
    ['somethingUnknown', 'ADMIN', ''],
    ['toString', 'ADMIN', ''],
  ] as const)('%s by %s: %s', (kind, actor, expected) => {
    expect(who(kind, actor)).toBe(expected)
  })

  it('without a verifier, every administrator of the case is told; without a team, the verifier hears from the reporter', () => {
    expect(who('pesanSent', 'PELAPOR', [member('a', 'ADMIN'), member('b', 'ADMIN')])).toBe('a b')
    expect(who('pesanSent', 'PELAPOR', admins)).toBe('admin1')
  })

  it('never anybody outside the case, a reviewer who left the team, or the actor', () => {
    expect(who('forwarded', 'ADMIN', [])).toBe('pelapor')
    expect(who('jawabanObjected', 'PELAPOR', [member('gone', 'TELAAH', { inTeam: false })])).toBe('')
    expect(recipientsOf(tellingsOf('submitted', 'PELAPOR'), admins, 'admin1').staff).toEqual(
      new Map([['admin2', 'gathered']]),
    )
  })

  it('of two ways of mail the quicker one holds', () => {
    const two = [...tellingsOf('forwarded', 'ADMIN'), { to: 'TIM', mail: 'gathered' } as const]
    expect(recipientsOf(two, team, null)).toEqual({
      pelapor: 'atOnce',
      staff: new Map([
        ['ketua1', 'atOnce'],
        ['telaah1', 'atOnce'],
      ]),
    })
  })

  it('nothing internal reaches the reporter', () => {
    const hidden = [
      'catatanAdded',
      'tindakLanjutLogged',
      'jawabanSaved',
      'jawabanSentBack',
      'handedBack',
    ] as const
    for (const kind of hidden)
      expect(eventPages.get(kind)?.tells?.some(({ to }) => to === 'PELAPOR') ?? false).toBe(false)
  })
})

describe('recipients of deadline warnings', () => {
  const warned = (kind: Parameters<typeof warnedOf>[0]) =>
    [...recipientsOf(warnedOf(kind), circle, null).staff.keys()].join(' ')
  it('first the person responsible, then the ketua and the administrators', () => {
    expect(warned('verification.dayBefore')).toBe('admin1')
    expect(warned('answer.today')).toBe('telaah1')
    expect(warned('answer.escalated')).toBe('admin1 admin2 ketua1')
  })
})

describe('news of danger to a reporter', () => {
  it.each([
    ['threatReported', false, true],
    ['submitted', true, true],
    ['submitted', false, false],
    ['received', true, true],
    ['safety.today', true, true],
    ['safetyLate', true, true],
    ['pesanSent', true, false],
    ['verification.today', true, false],
  ])('%s, of an urgent case %s: mailed alone and at once %s', (kind, urgentCase, expected) => {
    expect(isUrgentNews(kind, urgentCase)).toBe(expected)
  })

  it('is mailed at once to everybody whom the event concerns', () => {
    const { staff } = recipientsOf(tellingsOf('submitted', 'PELAPOR'), circle, null, true)
    expect([...staff.values()]).toEqual(['atOnce', 'atOnce'])
    expect(warnedOf('safety.today')).toEqual([{ to: 'PETUGAS', mail: 'atOnce' }])
  })
})
