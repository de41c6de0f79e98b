'use server'

import { confirmPassword } from '@/lib/akun/commands/confirm-password'
import { db } from '@/lib/platform/db/client'
import { setUpAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { ownPath } from '@/lib/platform/http/own-path'
import { words } from '@/lib/words/words'

const t = words('konfirmasi')

/** Checks the password again and returns to the page that asked for it. */
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
        message: t('terlaluBanyakPercobaanCoba', { detik: checked.seconds }),
      }
    }
    return { kind: 'invalid', errors: [{ field: 'sandi', message: t('kataSandiTidakCocok') }] }
  },
)
