'use server'

import { activate } from '@/lib/akun/commands/activate'
import { activationSchema } from '@/lib/akun/schema'
import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { parseForm } from '@/lib/platform/http/parse-form'
import { words } from '@/lib/words/words'

const t = words('aktivasi')

/** Sets the first password of an invited member of staff. */
export const activateAction = gateAction('activate', 'aktivasi', async ({ form, now }) => {
  const parsed = parseForm(activationSchema, ['kode', 'password'], form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const result = await activate(db(), { code: parsed.value.kode, password: parsed.value.password }, now)
  if (result.ok)
    return { kind: 'done', data: { recoveryCode: result.recoveryCode, username: result.username } }
  if (result.reason === 'password') {
    return { kind: 'invalid', errors: [{ field: 'password', message: result.problem }] }
  }
  return {
    kind: 'invalid',
    errors: [{ field: 'kode', message: t('kodeUndanganTidakDikenal') }],
  }
})
