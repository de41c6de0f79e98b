'use server'

import { caseAction } from '@/app/case-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { declareRelation, recuse } from '@/lib/telaah/hubungan-commands'
import { tabPath } from '@/lib/telaah/tab-rules'

/** "Saya tidak memiliki hubungan dengan terlapor"; from the button "Susun jawaban" it leads on to the draft. */
export const declareRelationAction = caseAction('declareRelation', {
  run: (context, { base }) => declareRelation(context, base),
  to: ({ base, form }) =>
    tabPath(base.aduanId, textOf(form, 'lanjut') === 'jawaban' ? 'jawaban' : 'ringkasan'),
})

/** The keys go with it: the case's own page no longer exists for this person. */
export const recuseAction = caseAction('recuse', {
  by: ['TELAAH'],
  fields: { alasan_mundur: { missing: 'Tulis alasan mengundurkan diri' } },
  run: (context, { base, texts }) => recuse(context, { ...base, reason: texts.alasan_mundur }),
  to: () => '/telaah',
})
