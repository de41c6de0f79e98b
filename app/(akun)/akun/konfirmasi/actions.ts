'use server'

import { setUpAction } from '@/lib/action/form-action'
import { textOf } from '@/lib/action/form-fields'
import { ownPath } from '@/lib/action/own-path'
import { confirmPassword } from '@/lib/akun/commands/confirm-password'
import { db } from '@/lib/db/client'

/** The password once more, and on to where it was asked for. */
export const confirmPasswordAction = setUpAction(
  'confirm-password',
  ['PELAPOR', 'ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    if (viewer.role === 'PELAPOR' && !viewer.account) return { kind: 'not-found' }
    const checked = await confirmPassword(db(), viewer, String(form.get('sandi') ?? ''), now)
    if (checked.ok) return { kind: 'redirect', to: ownPath(textOf(form, 'ke'), '/akun') }
    if (checked.reason === 'wait') {
      return {
        kind: 'refused',
        message: `Terlalu banyak percobaan. Coba lagi dalam ${checked.seconds} detik.`,
      }
    }
    return { kind: 'invalid', errors: [{ field: 'sandi', message: 'Kata sandi tidak cocok' }] }
  },
)
