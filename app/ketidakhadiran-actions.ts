'use server'

import { readAbsence } from '@/lib/akun/absence-rules'
import { type AbsenceResult, endAbsence, setAbsence } from '@/lib/akun/absences'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { textOf } from '@/lib/platform/http/form-fields'
import type { FormOutcome } from '@/lib/platform/http/form-state'
import { toWitaDate } from '@/lib/waktu/calendar'
import { words } from '@/lib/words/words'

const t = words('akun')

function outcomeOf(result: AbsenceResult, own: boolean, done: string): FormOutcome {
  if (result.ok) return { kind: 'redirect', to: `${own ? '/akun' : '/admin/pengguna'}?selesai=${done}` }
  if (result.reason === 'not-found') return { kind: 'not-found' }
  const message = t('pilihRekan')
  return { kind: 'invalid', errors: [{ field: 'pengganti', message }] }
}

/** Records that a member of staff is away. */
export const setAbsenceAction = viewerAction(
  'absence-set',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const typed = { from: textOf(form, 'dari'), until: textOf(form, 'sampai') }
    const read = readAbsence(typed, toWitaDate(now))
    if (!read.ok) return { kind: 'invalid', errors: read.errors }
    const { from, until } = read
    const who = { userId: textOf(form, 'orang'), deputyId: textOf(form, 'pengganti') || null }
    const result = await setAbsence({ db: db(), viewer, now }, { ...who, from, until })
    return outcomeOf(result, who.userId === viewer.userId, 'pergi')
  },
)

/** Records that they are back. */
export const endAbsenceAction = viewerAction(
  'absence-end',
  ['ADMIN', 'TELAAH'],
  async ({ viewer, form, now }) => {
    const userId = textOf(form, 'orang')
    const result = await endAbsence({ db: db(), viewer, now }, userId)
    return outcomeOf(result, userId === viewer.userId, 'kembali')
  },
)
