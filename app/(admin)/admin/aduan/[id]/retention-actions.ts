'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { holdCase, liftHold } from '@/lib/data-pribadi/retention/hold'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts } from '@/lib/platform/http/form-fields'
import { formOf, placeOf } from './decision-form'

export const holdCaseAction = viewerAction('hold-case', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_tahan: { missing: 'Tulis mengapa aduan ini ditahan' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { aduanId, actionKey } = formOf(form)
  const result = await holdCase({ db: db(), viewer, now }, { aduanId, actionKey, reason: texts.alasan_tahan })
  return caseOutcome(result, placeOf(form, viewer), 'tahan')
})

export const liftHoldAction = viewerAction('lift-hold', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_lepas: { missing: 'Tulis mengapa penahanan dilepaskan' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { aduanId, actionKey } = formOf(form)
  const result = await liftHold({ db: db(), viewer, now }, { aduanId, actionKey, reason: texts.alasan_lepas })
  return caseOutcome(result, placeOf(form, viewer), 'lepas')
})
