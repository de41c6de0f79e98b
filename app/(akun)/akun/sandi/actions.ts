'use server'

import { changePassword } from '@/lib/akun/commands/own-account'
import { passwordProblem } from '@/lib/akun/password-rules'
import { passwordChangeSchema } from '@/lib/akun/schema'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { parseForm } from '@/lib/platform/http/parse-form'
import { words } from '@/lib/words/words'

const t = words('gantiSandi')

/** Sets a new password and ends all other sessions. */
export const changePasswordAction = viewerAction(
  'change-password',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    if (viewer.role === 'PELAPOR' && !viewer.account) return { kind: 'not-found' }
    const parsed = parseForm(passwordChangeSchema, ['sandi_sekarang', 'password'], form)
    if (!parsed.ok) return { kind: 'invalid', errors: parsed.errors }
    const { sandi_sekarang: current, password: next } = parsed.value
    const problem = passwordProblem(next, viewer.username, viewer.name)
    if (problem) return { kind: 'invalid', errors: [{ field: 'password', message: problem }] }
    if (current.normalize('NFC') === next.normalize('NFC')) {
      const message = t('iniKataSandiAnda')
      return { kind: 'invalid', errors: [{ field: 'password', message }] }
    }
    const changed = await changePassword(db(), viewer, { current, next }, now)
    if (changed.ok) return { kind: 'redirect', to: '/akun?selesai=sandi' }
    if (changed.reason === 'wait') {
      return {
        kind: 'refused',
        message: t('terlaluBanyakPercobaanCoba', { detik: changed.seconds }),
      }
    }
    const message = t('kataSandiAndaSekarang')
    return { kind: 'invalid', errors: [{ field: 'sandi_sekarang', message }] }
  },
)
