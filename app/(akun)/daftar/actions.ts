'use server'

import { register } from '@/lib/akun/commands/register'
import { registrationSchema } from '@/lib/akun/schema'
import { db } from '@/lib/platform/db/client'
import { gateAction } from '@/lib/platform/http/form-action'
import { parseForm } from '@/lib/platform/http/parse-form'
import { keepSession } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('daftar')

const FIELDS = ['nama_tampilan', 'username', 'password', 'email', 'hp', 'jenis_pelapor', 'setuju']

/** Creates an account, signs in, and shows the kode pemulihan. */
export const registerAction = gateAction('register', 'daftar', async ({ form, now }) => {
  // Honeypot: people never see this field, so only a script fills it in.
  if (form.get('situs')) return { kind: 'refused', message: t('formulirIniTidakDapat') }
  const parsed = parseForm(registrationSchema, FIELDS, form)
  if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
  const result = await register(db(), parsed.value, now)
  if (!result.ok) {
    return { kind: 'invalid', errors: [{ field: 'username', message: t('namaPenggunaSudahDipakai') }] }
  }
  await keepSession(result.secrets)
  return { kind: 'done', data: { recoveryCode: result.recoveryCode } }
})
