'use server'

import { logIn } from '@/lib/akun/commands/log-in'
import { db } from '@/lib/platform/db/client'
import { workOrWait } from '@/lib/platform/http/at-gate'
import { gateAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { keptForm } from '@/lib/platform/http/kept-form'
import { keepPending } from '@/lib/platform/session/pending-cookie'
import { homeOf, keepSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('masuk')

const WRONG = t('namaPenggunaAtauKata')
const CHANGED = t('akunIniDiubahDi')

/**
 * Logs in and leads to the role's start page, to the report form if that was asked for, or to the page with
 * text kept since the session ended.
 */
export const logInAction = gateAction('log-in', 'masuk', async ({ form, now, work }) => {
  const identifier = String(form.get('identifier') ?? '')
  const password = String(form.get('password') ?? '')
  const result = await logIn(db(), { identifier, password, work }, now)
  if (!result.ok && result.reason === 'second-step') {
    await keepPending(result.pending)
    return { kind: 'redirect', to: '/masuk/langkah-kedua' }
  }
  if (!result.ok && result.reason === 'changed') return { kind: 'refused', message: CHANGED }
  if (!result.ok) {
    return result.reason === 'wait' ? workOrWait('masuk', result, now) : { kind: 'refused', message: WRONG }
  }
  await keepSession(result.secrets)
  const kept = await keptForm(result.userId)
  const asked = textOf(form, 'ke') === 'aduan' && result.role === 'PELAPOR' ? '/aduan/baru' : homeOf(result)
  return { kind: 'redirect', to: kept?.path ?? asked }
})
