import { describe, expect, test } from 'vitest'
import { describeEvent, roleLabels } from '@/lib/aduan/events/event-labels'
import { lifecycle } from '@/lib/aduan/lifecycle'

const EVENT_KINDS = [...new Set(lifecycle.flatMap(({ event }) => event ?? []))]

describe('the timeline', () => {
  test.each(EVENT_KINDS)('describes %s to staff in a whole sentence', (kind) => {
    expect(describeEvent(kind, 'staff', 'TELAAH')).toMatch(/^[A-Z][^{}]*\.$/)
  })

  test('never shows the reporter steps, notes, drafts and text removed by staff', () => {
    const hidden = EVENT_KINDS.filter((kind) => describeEvent(kind, 'pelapor', 'TELAAH') === null)
    expect(hidden.sort()).toEqual([
      'accessRefused',
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
      'correctionTakenOver',
      'dokumenApproved',
      'dokumenChecked',
      'dokumenProposed',
      'dokumenSaved',
      'dokumenSentBack',
      'dokumenTaken',
      'dokumenTakenOver',
      'handedToTeam',
      'handoverApproved',
      'handoverRejected',
      'handoverRequested',
      'handoverTaken',
      'heldQuestionDropped',
      'holdLifted',
      'identityApproved',
      'identityRejected',
      'identityRequested',
      'jawabanChecked',
      'jawabanCommented',
      'jawabanSaved',
      'jawabanTakenOver',
      'leakCleared',
      'lembarSaved',
      'memberReadmitted',
      'memberRecused',
      'officeAsked',
      'officeRevoked',
      'originalApproved',
      'originalRejected',
      'originalRequested',
      'relationDeclared',
      'tellingDeferred',
      'terlaporTold',
      'tindakLanjutLogged',
      'tugasAssigned',
      'tugasFinished',
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
