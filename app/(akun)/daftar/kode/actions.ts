'use server'

import { revalidatePath } from 'next/cache'
import { checkFirstRecoveryCode } from '@/lib/akun/commands/register'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { currentKx } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('pemulihan')

/**
 * "Cocokkan": compares one group of the kode pemulihan from paper, and leads on: to the form, or after
 * sending to Aduan Saya.
 */
export const checkFirstCodeAction = viewerAction(
  'check-first-code',
  ['PELAPOR'],
  async ({ viewer, form }) => {
    if (!viewer.account) return { kind: 'not-found' }
    const group = Number(textOf(form, 'kelompok'))
    const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
    const checked = await checkFirstRecoveryCode(db(), holder, { group, text: textOf(form, 'kode') })
    if (checked === 'mistyped') {
      const message = t('kelompokKeTidakCocok', { ke: group })
      return { kind: 'invalid', errors: [{ field: 'kode', message }] }
    }
    // Cached pages of the client router must not show the code on Back.
    revalidatePath('/', 'layout')
    return {
      kind: 'redirect',
      to: textOf(form, 'terkirim') ? '/dashboard?selesai=kode-pemulihan' : '/aduan/baru',
    }
  },
)
