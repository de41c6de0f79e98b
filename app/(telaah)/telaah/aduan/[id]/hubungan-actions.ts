'use server'

import { caseAction } from '@/app/case-action'
import { tabPath } from '@/lib/aduan/tab-rules'
import { textOf } from '@/lib/platform/http/form-fields'
import { declareRelation, recuse } from '@/lib/telaah/hubungan-commands'

/** "Saya tidak memiliki hubungan dengan terlapor"; the button "Susun jawaban" then continues to the draft. */
export const declareRelationAction = caseAction('declareRelation', {
  run: (context, { base }) => declareRelation(context, base),
  to: ({ base, form }) =>
    tabPath(base.aduanId, textOf(form, 'lanjut') === 'jawaban' ? 'jawaban' : 'ringkasan'),
})

/** Recuses this person. They lose their keys, so the case's page no longer exists for them. */
export const recuseAction = caseAction('recuse', {
  by: ['TELAAH'],
  fields: { alasan_mundur: { missing: 'Tulis alasan mengundurkan diri' } },
  run: (context, { base, texts }) => recuse(context, { ...base, reason: texts.alasan_mundur }),
  to: () => '/telaah',
})
