'use server'

import {
  enterByPasskey,
  enterByRecoveryCode,
  enterByTotp,
  type SecondStepResult,
} from '@/lib/akun/commands/second-step'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { visitorAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { keptForm } from '@/lib/platform/http/kept-form'
import { dropPending, pendingSecrets } from '@/lib/platform/session/pending-cookie'
import type { SessionSecrets } from '@/lib/platform/session/sessions'
import { homeOf, keepSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('masuk')

/** Second step by the six digits of an authenticator app. */
export const totpStepAction = visitorAction('second-step', ({ form, now }) =>
  go((pending) => enterByTotp({ db: db(), pending, now }, textOf(form, 'kode')), {
    field: 'kode',
    message: t('kodeTidakCocokAtau'),
  }),
)

/** Second step by passkey. */
export const passkeyStepAction = visitorAction('second-step-passkey', ({ form, now }) =>
  go(
    (pending) =>
      enterByPasskey({ db: db(), pending, now }, { origin: env().APP_URL }, textOf(form, 'jawaban')),
    { field: 'jawaban', message: t('kunciMasukIniTidak') },
  ),
)

/** Second step by kode pemulihan, for a lost phone: shows the next code. */
export const recoveryStepAction = visitorAction('second-step-recovery', ({ form, now }) =>
  go((pending) => enterByRecoveryCode({ db: db(), pending, now }, textOf(form, 'kode_pemulihan')), {
    field: 'kode_pemulihan',
    message: t('kodePemulihanTidakCocok'),
  }),
)

async function go(
  enter: (pending: SessionSecrets) => Promise<SecondStepResult>,
  wrong: { field: string; message: string },
): Promise<FormOutcome> {
  const pending = await pendingSecrets()
  const result = pending ? await enter(pending) : ({ ok: false, reason: 'over' } as const)
  if (result.ok) {
    await keepSession(result.secrets)
    await dropPending()
    if (result.recoveryCode) return { kind: 'done', data: { recoveryCode: result.recoveryCode } }
    const kept = await keptForm(result.userId)
    return { kind: 'redirect', to: kept?.path ?? homeOf(result) }
  }
  if (result.reason === 'wait') {
    return { kind: 'refused', message: t('terlaluBanyakPercobaanCoba', { detik: result.seconds }) }
  }
  if (result.reason === 'over') return { kind: 'redirect', to: '/masuk?langkah=lewat' }
  return { kind: 'invalid', errors: [wrong] }
}
