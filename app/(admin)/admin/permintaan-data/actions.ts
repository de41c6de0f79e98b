'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { decideAccountRequest } from '@/lib/data-pribadi/account-requests'
import { decideDataRequest } from '@/lib/data-pribadi/case-requests'
import { decisionSchema } from '@/lib/data-pribadi/schema'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import { parseForm } from '@/lib/platform/http/parse-form'

const LIST = '/admin/permintaan-data'

/** Answers a request about a case or an account; the stored row says which. */
export const decideRequestAction = viewerAction(
  'decide-request',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const parsed = parseForm(decisionSchema, ['keputusan', 'alasan'], form)
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
    const context = { db: db(), viewer, now }
    const decision = { requestId: textOf(form, 'permintaan'), ...parsed.value }
    const result = await decideDataRequest(context, { ...decision, actionKey: actionKeyOf(form) })
    if (result.kind !== 'not-found') return caseOutcome(result, LIST, 'jawab')
    const ofAccount = await decideAccountRequest(context, decision)
    return ofAccount === 'done' ? { kind: 'redirect', to: `${LIST}?selesai=jawab` } : { kind: 'not-found' }
  },
)
