'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { declareRelation, recuse } from '@/lib/telaah/hubungan-commands'
import { tabPath } from '@/lib/telaah/tab-rules'

/** "Saya tidak memiliki hubungan dengan terlapor"; from the button "Susun jawaban" it leads on to the draft. */
export const declareRelationAction = viewerAction(
  'declare-relation',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const base = { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
    const result = await declareRelation({ db: db(), viewer, now }, base)
    const next = textOf(form, 'lanjut') === 'jawaban' ? 'jawaban' : 'ringkasan'
    return caseOutcome(result, tabPath(base.aduanId, next), 'nyatakan')
  },
)

export const recuseAction = viewerAction('recuse', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_mundur: { missing: 'Tulis alasan mengundurkan diri' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
  const result = await recuse({ db: db(), viewer, now }, { ...base, reason: texts.alasan_mundur })
  // The keys are gone with it: the case's own page no longer exists for this person.
  return caseOutcome(result, '/telaah', 'mundur')
})
