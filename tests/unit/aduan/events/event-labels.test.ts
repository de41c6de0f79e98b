import { describe, expect, test } from 'vitest'
import { describeEvent, roleLabels } from '@/lib/aduan/events/event-labels'
import { EVENT_KINDS } from '@/lib/aduan/lifecycle-commands'

describe('the timeline', () => {
  test.each(EVENT_KINDS)('tells staff of %s in a whole sentence', (kind) => {
    expect(describeEvent(kind, 'staff', 'TELAAH')).toMatch(/^[A-Z][^{}]*\.$/)
  })

  test('never tells the reporter of steps, notes, drafts and what staff took out', () => {
    const hidden = EVENT_KINDS.filter((kind) => describeEvent(kind, 'pelapor', 'TELAAH') === null)
    expect(hidden).toEqual([
      'adminAssigned',
      'aduanLabelled',
      'checklistSaved',
      'relationDeclared',
      'memberRecused',
      'memberReadmitted',
      'lembarSaved',
      'tugasAssigned',
      'tugasFinished',
      'officeAsked',
      'officeRevoked',
      'berkasKerjaAdded',
      'tindakLanjutLogged',
      'tellingDeferred',
      'terlaporTold',
      'dokumenSaved',
      'dokumenChecked',
      'dokumenProposed',
      'dokumenSentBack',
      'dokumenApproved',
      'dokumenTaken',
      'jawabanSaved',
      'jawabanChecked',
      'jawabanCommented',
      'correctionSaved',
      'correctionProposed',
      'correctionSentBack',
      'handedToTeam',
      'identityRequested',
      'identityApproved',
      'identityRejected',
      'conflictReleased',
      'catatanAdded',
      'bundelTaken',
      'caseHeld',
      'holdLifted',
      'handoverRequested',
      'handoverApproved',
      'handoverRejected',
      'handoverTaken',
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
