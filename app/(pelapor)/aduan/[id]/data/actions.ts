'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { requestData } from '@/lib/data-pribadi/case-requests'
import { requestSchema } from '@/lib/data-pribadi/schema'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import { parseForm } from '@/lib/platform/http/parse-form'

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
