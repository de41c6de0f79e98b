'use server'

import { revalidatePath } from 'next/cache'
import { forgetCode, heldCode, isGroup } from '@/lib/akun/held-codes'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import { currentKx } from '@/lib/platform/session/viewer'
import { words } from '@/lib/words/words'

const t = words('kodeRahasia')

/** "Cocokkan": compares one group of the code from paper; on a match the session forgets the code. */
export const checkCodeAction = viewerAction('check-code', ['PELAPOR'], async ({ viewer, form }) => {
  const aduanId = textOf(form, 'aduan')
  const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
  const code = (await heldCode(db(), holder, aduanId))?.code
  if (viewer.account || !code) return { kind: 'not-found' }
  const number = Number(textOf(form, 'kelompok'))
  if (!isGroup(code, { group: number, text: textOf(form, 'kode') })) {
    const message = t('kelompokKeTidakCocok', { nomor: number })
    return { kind: 'invalid', errors: [{ field: 'kode', message }] }
  }
  await forgetCode(db(), holder, aduanId)
  // Cached pages of the client router must not show the code on Back.
  revalidatePath('/', 'layout')
  return { kind: 'redirect', to: `/aduan/${aduanId}/kode` }
})
