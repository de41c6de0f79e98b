'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { db } from '@/lib/platform/db/client'
import { isId } from '@/lib/platform/db/id'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { readmitMember } from '@/lib/telaah/hubungan-commands'

/** "Izinkan kembali": somebody who left a case for a relation to the terlapor may be given it again. */
export const readmitAction = viewerAction('readmit', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_izin: { missing: 'Tulis alasan mengizinkan kembali' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const userId = textOf(form, 'anggota')
  if (!isId(userId)) return { kind: 'not-found' }
  const base = { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
  const result = await readmitMember(
    { db: db(), viewer, now },
    { ...base, userId, reason: texts.alasan_izin },
  )
  return caseOutcome(result, `/admin/aduan/${base.aduanId}`, 'izinkan')
})
