import { describe, expect, test } from 'vitest'
import { describeEvent, roleLabels } from '@/lib/aduan/events/event-labels'
import { lifecycle } from '@/lib/aduan/lifecycle'

const EVENT_KINDS = [...new Set(lifecycle.flatMap(({ event }) => event ?? []))]

describe('the timeline', () => {
  test.each(EVENT_KINDS)('tells staff of %s in a whole sentence', (kind) => {
    expect(describeEvent(kind, 'staff', 'TELAAH')).toMatch(/^[A-Z][^{}]*\.$/)
  })

  test('never tells the reporter of steps, notes, drafts and what staff took out', () => {
    const hidden = EVENT_KINDS.filter((kind) => describeEvent(kind, 'pelapor', 'TELAAH') === null)
    expect(hidden.sort()).toEqual([
      'adminAssigned',
      'aduanLabelled',
      'berkasKerjaAdded',
      'bundelTaken',
      'caseHeld',
      'catatanAdded',
      'checklistSaved',
      'conflictReleased',
      'correctionProposed',
      'correctionSaved',
      'correctionSentBack',
      'dokumenApproved',
      'dokumenChecked',
      'dokumenProposed',
      'dokumenSaved',
      'dokumenSentBack',
      'dokumenTaken',
      'handedToTeam',
      'handoverApproved',
      'handoverRejected',
      'handoverRequested',
      'handoverTaken',
      'holdLifted',
      'identityApproved',
      'identityRejected',
      'identityRequested',
      'jawabanChecked',
      'jawabanCommented',
      'jawabanSaved',
      'lembarSaved',
      'memberReadmitted',
      'memberRecused',
      'officeAsked',
      'officeRevoked',
      'relationDeclared',
      'tellingDeferred',
      'terlaporTold',
      'tindakLanjutLogged',
      'tugasAssigned',
      'tugasFinished',
    ])
  })

  test('never tells the reporter that others report the same', () => {
    expect(describeEvent('linkedDuplicate', 'pelapor', 'ADMIN')).toBe(
      describeEvent('forwarded', 'pelapor', 'ADMIN'),
    )
  })

  test('does not show the reporter what it does not know', () => {
    expect(describeEvent('somethingNew', 'pelapor', 'ADMIN')).toBeNull()
    expect(describeEvent('toString', 'pelapor', 'ADMIN')).toBeNull()
    expect(describeEvent('somethingNew', 'staff', 'ADMIN')).toBe('Peristiwa somethingNew.')
  })

  test.each([
    ['pelapor', 'PELAPOR', 'Anda mengirim pesan.'],
    ['pelapor', 'ADMIN', 'Administrator WBS mengirim pesan.'],
    ['pelapor', 'KETUA', 'Tim Telaah mengirim pesan.'],
    ['staff', 'PELAPOR', 'Pelapor mengirim pesan.'],
    ['staff', 'KETUA', 'Ketua tim mengirim pesan.'],
  ] as const)('names the actor by role only: %s reads of %s', (audience, actor, sentence) => {
    expect(describeEvent('pesanSent', audience, actor)).toBe(sentence)
  })

  test('does not tell the reporter a ketua from a member', () => {
    expect(roleLabels.pelapor.KETUA).toBe(roleLabels.pelapor.TELAAH)
  })
})
