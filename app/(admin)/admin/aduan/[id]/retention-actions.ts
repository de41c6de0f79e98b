'use server'

import { caseAction } from '@/app/case-action'
import { holdCase, liftHold } from '@/lib/data-pribadi/retention/hold'

export const holdCaseAction = caseAction('holdCase', {
  fields: { alasan_tahan: { missing: 'Tulis mengapa aduan ini ditahan' } },
  run: (context, { base, texts }) => holdCase(context, { ...base, reason: texts.alasan_tahan }),
})

export const liftHoldAction = caseAction('liftHold', {
  fields: { alasan_lepas: { missing: 'Tulis mengapa penahanan dilepaskan' } },
  run: (context, { base, texts }) => liftHold(context, { ...base, reason: texts.alasan_lepas }),
})
