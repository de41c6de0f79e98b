'use server'

import { caseOutcome } from '@/lib/action/case-outcome'
import { viewerAction } from '@/lib/action/form-action'
import { actionKeyOf, textOf } from '@/lib/action/form-fields'
import { parseForm } from '@/lib/action/parse-form'
import { db } from '@/lib/db/client'
import { decideAccountRequest } from '@/lib/hak/account-requests'
import { decideDataRequest } from '@/lib/hak/case-requests'
import { decisionSchema } from '@/lib/hak/schema'

const LIST = '/admin/permintaan-data'

/** Answers a request about a case, or about an account; which of the two it is, the row says. */
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
