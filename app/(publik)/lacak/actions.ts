'use server'

import { codeProblem } from '@/lib/lapor/code-fault'
import { enterByCode } from '@/lib/lapor/commands/by-code'
import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { keptForm } from '@/lib/platform/http/kept-form'
import { holdBack } from '@/lib/platform/http/wrong-codes'
import { endSession } from '@/lib/platform/session/sessions'
import { keepSession } from '@/lib/platform/session/viewer'
import { holderIdOfCode, seedOfCode } from '@/lib/vault/secret-code'
import { words } from '@/lib/words/words'

const t = words('lacak')

/**
 * Opens the case of a code, or first the page with kept text. A text that cannot be a code is told what is
 * wrong with it; all others that open nothing get the same answer.
 */
export const openByCodeAction = gateAction('open-by-code', 'lacak', async ({ viewer, form, now }) => {
  if (viewer && (viewer.role !== 'PELAPOR' || viewer.account)) {
    return { kind: 'refused', message: t('andaSedangMasukDengan') }
  }
  const typed = textOf(form, 'kode')
  if (typed === '') return wrong(t('salah.kosong'))
  const problem = await codeProblem(typed)
  if (problem) return wrong(problem)
  const entered = await enterByCode(db(), typed, now)
  if (!entered) {
    await holdBack()
    return wrong(t('salah.tidakAda'))
  }
  if (viewer) await endSession(db(), viewer.sidHash)
  await keepSession(entered.secrets)
  const kept = await keptForm(holderIdOfCode(await seedOfCode(typed)))
  return { kind: 'redirect', to: kept?.path ?? '/lacak' }
})

function wrong(message: string): FormOutcome {
  return { kind: 'invalid', errors: [{ field: 'kode', message }] }
}
