'use server'

import { revalidatePath } from 'next/cache'
import { forgetCode, heldCode } from '@/lib/akun/held-codes'
import { receiveAduan } from '@/lib/lapor/commands/intake'
import { noAnswers, withPosted } from '@/lib/lapor/form/answers'
import { readIntake } from '@/lib/lapor/form/intake'
import { ALL_FIELDS } from '@/lib/lapor/form/steps'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, textOf } from '@/lib/platform/http/form-fields'
import { currentKx } from '@/lib/platform/session/viewer'
import { addCatatan } from '@/lib/telaah/commands'

/** "Catat aduan": enters a report received by letter, telephone or visit; the row buttons redraw the form. */
export const receiveAction = viewerAction('receive', ['ADMIN'], async ({ viewer, form, now }) => {
  const button = textOf(form, 'tombol')
  if (button !== '') {
    return { kind: 'again', to: `/admin/aduan/baru${button.includes('saksi') ? '#saksi' : '#terlapor'}` }
  }
  const kunci = actionKeyOf(form)
  if (!kunci) return { kind: 'refused', message: 'Formulir ini tidak lengkap. Muat ulang halaman.' }
  const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
  const answers = withPosted(noAnswers, ALL_FIELDS, form)
  const result = await receiveAduan(
    { db: db(), viewer, holder, now },
    { answers, fields: readIntake((name) => textOf(form, name)), kunci },
  )
  switch (result.kind) {
    case 'done':
    case 'repeated':
      return { kind: 'redirect', to: `/admin/aduan/baru/${kunci}` }
    default:
      return result
  }
})

const HANDED: Record<string, string> = {
  diserahkan: 'Slip kode rahasia diserahkan kepada pelapor.',
  dibuang: 'Slip kode rahasia tidak diserahkan dan sudah dibuang. Pelapor tidak dapat membalas pesan.',
}

/**
 * Records whether the slip was handed over and forgets the code. The case gets a note only if this person can
 * open it.
 */
export const settleSlipAction = viewerAction('settle-slip', ['ADMIN'], async ({ viewer, form, now }) => {
  const kunci = textOf(form, 'slip')
  const holder = { sidHash: viewer.sidHash, kx: await currentKx() }
  const slip = await heldCode(db(), holder, kunci)
  if (!slip?.aduanId) return { kind: 'not-found' }
  const text = slip.code === null ? null : HANDED[textOf(form, 'nasib')]
  if (text === undefined) {
    return {
      kind: 'invalid',
      errors: [{ field: 'nasib', message: 'Pilih apakah slip sudah diserahkan' }],
    }
  }
  if (!(await forgetCode(db(), holder, kunci))) return { kind: 'not-found' }
  // Cached pages of the client router must not show the code on Back.
  revalidatePath('/', 'layout')
  if (text === null) return { kind: 'redirect', to: '/admin' }
  const noted = await addCatatan(
    { db: db(), viewer, now },
    { aduanId: slip.aduanId, actionKey: undefined, text },
  )
  return { kind: 'redirect', to: noted.kind === 'done' ? `/admin/aduan/${slip.aduanId}` : '/admin' }
})
