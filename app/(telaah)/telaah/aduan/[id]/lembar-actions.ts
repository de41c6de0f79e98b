'use server'

import { baseOf } from '@/app/case-action'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import { tabPath } from '@/lib/aduan/tab-rules'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { saveLembar } from '@/lib/telaah/lembar-commands'
import { lembarOfForm, tooLong } from './lembar-form'

/** Saves a version. On a conflict the form returns with the typed text, below the colleague's version. */
export const saveLembarAction = viewerAction('saveLembar', ['TELAAH'], async ({ viewer, form, now }) => {
  const body = lembarOfForm((name) => textOf(form, name))
  const errors = tooLong(body)
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = baseOf(form)
  const version = Number(textOf(form, 'versi')) || 0
  const result = await saveLembar({ db: db(), viewer, now }, { ...base, body, version })
  if (result.kind === 'stale') {
    return { kind: 'again', to: `${tabPath(base.aduanId, 'ringkasan')}/lembar?bentrok=ya` }
  }
  return caseOutcome(result, tabPath(base.aduanId, 'ringkasan'), 'saveLembar')
})
