'use server'

import { caseAction } from '@/app/case-action'
import { requestData } from '@/lib/data-pribadi/case-requests'
import { requestSchema } from '@/lib/data-pribadi/schema'
import { parseForm } from '@/lib/platform/http/parse-form'

const read = (form: FormData) => parseForm(requestSchema, ['jenis', 'isi'], form)

export const requestDataAction = caseAction('requestData', {
  faults: ({ form }) => {
    const parsed = read(form)
    return parsed.ok ? [] : parsed.errors
  },
  run: async (context, { base, form }) => {
    const parsed = read(form)
    return parsed.ok ? requestData(context, { ...base, ...parsed.value }) : { kind: 'not-found' }
  },
  to: ({ base }) => `/aduan/${base.aduanId}/data`,
})
