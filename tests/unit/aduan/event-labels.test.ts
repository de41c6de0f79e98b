import { describe, expect, test } from 'vitest'
import { describeEvent, roleLabels } from '@/lib/aduan/event-labels'
import { EVENT_KINDS } from '@/lib/aduan/lifecycle-commands'

describe('the timeline', () => {
  test.each(EVENT_KINDS)('describes %s to staff in a whole sentence', (kind) => {
    expect(describeEvent(kind, 'staff', 'TELAAH')).toMatch(/^[A-Z][^{}]*\.$/)
  })

  test('never shows the reporter steps, notes, drafts and text removed by staff', () => {
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

  test('never reveals to the reporter that others reported the same', () => {
    expect(describeEvent('linkedDuplicate', 'pelapor', 'ADMIN')).toBe(
      describeEvent('forwarded', 'pelapor', 'ADMIN'),
    )
  })

  test("hides kinds of event unknown to the reporter's timeline", () => {
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

  test('does not distinguish a ketua from a member for the reporter', () => {
    expect(roleLabels.pelapor.KETUA).toBe(roleLabels.pelapor.TELAAH)
  })
})
