'use server'

import { askMailCode, resetByMailCode } from '@/lib/akun/commands/mail-reset'
import { mailCodeSchema } from '@/lib/akun/schema'
import { db } from '@/lib/platform/db/client'
import { workOrWait } from '@/lib/platform/http/at-gate'
import { gateAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { parseForm } from '@/lib/platform/http/parse-form'
import { words } from '@/lib/words/words'

const t = words('lupaSandi')

/** Requests a code by mail; the answer is the same whether or not the account exists. */
export const askMailCodeAction = gateAction('ask-mail-code', 'pulih', async ({ form, now }) => {
  const identifier = textOf(form, 'identifier')
  if (identifier === '') {
    return { kind: 'invalid', errors: [{ field: 'identifier', message: t('isiNamaPenggunaAtau') }] }
  }
  await askMailCode(db(), identifier, now)
  return { kind: 'redirect', to: '/lupa-sandi/email/kode' }
})

/** Creates new keys by the mailed code and shows their kode pemulihan. */
export const mailResetAction = gateAction('mail-reset', 'pulih', async ({ form, now, work }) => {
  const parsed = parseForm(mailCodeSchema, ['identifier', 'kode', 'password', 'mengerti'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const { identifier, kode: code, password } = parsed.value
  const result = await resetByMailCode(db(), { identifier, code, password, work }, now)
  if (result.ok) {
    return { kind: 'done', data: { recoveryCode: result.recoveryCode, username: result.username } }
  }
  if (result.reason === 'password') {
    return { kind: 'invalid', errors: [{ field: 'password', message: result.problem }] }
  }
  if (result.reason === 'wait') return workOrWait('pulih', result, now)
  return {
    kind: 'refused',
    message: t('kodeTidakCocokSudah'),
  }
})
