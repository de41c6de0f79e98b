'use server'

import { caseOutcome } from '@/lib/action/case-outcome'
import { viewerAction } from '@/lib/action/form-action'
import { actionKeyOf, textOf } from '@/lib/action/form-fields'
import { parseForm } from '@/lib/action/parse-form'
import { db } from '@/lib/db/client'
import { requestData } from '@/lib/hak/case-requests'
import { requestSchema } from '@/lib/hak/schema'

export const requestDataAction = viewerAction('request-data', ['PELAPOR'], async ({ viewer, form, now }) => {
  const parsed = parseForm(requestSchema, ['jenis', 'isi'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const aduanId = textOf(form, 'aduan')
  const base = { aduanId, actionKey: actionKeyOf(form) }
  return caseOutcome(
    await requestData({ db: db(), viewer, now }, { ...base, ...parsed.value }),
    `/aduan/${aduanId}/data`,
    'kirim',
  )
})
