'use server'

import { recover } from '@/lib/akun/commands/recover'
import { recoverySchema } from '@/lib/akun/schema'
import { db } from '@/lib/platform/db/client'
import { workOrWait } from '@/lib/platform/http/at-gate'
import { gateAction } from '@/lib/platform/http/form-action'
import { parseForm } from '@/lib/platform/http/parse-form'
import { words } from '@/lib/words/words'

const t = words('lupaSandi')

/** Sets a new password by kode pemulihan and shows the next code. */
export const recoverAction = gateAction('recover', 'pulih', async ({ form, now, work }) => {
  const parsed = parseForm(recoverySchema, ['username', 'kode', 'password'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const { username, kode, password } = parsed.value
  const result = await recover(db(), { username, code: kode, password, work }, now)
  if (result.ok) return { kind: 'done', data: { recoveryCode: result.recoveryCode } }
  if (result.reason === 'password') {
    return { kind: 'invalid', errors: [{ field: 'password', message: result.problem }] }
  }
  if (result.reason === 'wait') return workOrWait('pulih', result, now)
  return {
    kind: 'refused',
    message: t('namaPenggunaAtauKode'),
  }
})
