'use server'

import { revalidatePath } from 'next/cache'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import { env } from '@/lib/env'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import { askOffice, revokeOffice } from '@/lib/telaah/instansi-commands'
import { tabPath } from '@/lib/telaah/tab-rules'
import { assignTugas, finishTugas } from '@/lib/telaah/tugas-commands'
import { daysOf, MOST_LINK_DAYS, MOST_TUGAS_DAYS } from '@/lib/telaah/tugas-rules'
import { pathBack } from './open-tab'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

const TASK_TEXT = { uraian_tugas: { missing: 'Tulis apa yang harus dikerjakan', max: 5000 } }

/** "Beri tugas", and with the id of an open one "Alihkan tugas". */
export const assignTugasAction = viewerAction('assign-tugas', ['TELAAH'], async ({ viewer, form, now }) => {
  const tugasId = textOf(form, 'tugas') || undefined
  const text = tugasId ? { texts: { uraian_tugas: '' }, errors: [] } : demandTexts(form, TASK_TEXT)
  const { texts, errors } = demandTexts(form, {
    petugas_tugas: { missing: 'Pilih penanggung jawab', max: 40 },
    waktu_tugas: { missing: 'Pilih batas waktu', max: 3 },
  })
  if (text.errors.length + errors.length > 0) return { kind: 'invalid', errors: [...text.errors, ...errors] }
  const days = daysOf(texts.waktu_tugas, MOST_TUGAS_DAYS)
  if (days === null)
    return { kind: 'invalid', errors: [{ field: 'waktu_tugas', message: 'Pilih batas waktu dari daftar' }] }
  const base = formOf(form)
  const task = { tugasId, text: text.texts.uraian_tugas, assigneeId: texts.petugas_tugas, days }
  const result = await assignTugas({ db: db(), viewer, now }, { ...base, ...task })
  return caseOutcome(result, await pathBack(base.aduanId), tugasId ? 'tugas-alih' : 'tugas')
})

export const finishTugasAction = viewerAction('finish-tugas', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { hasil_tugas: { missing: 'Tulis hasil tugas', max: 5000 } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const done = { tugasId: textOf(form, 'tugas'), result: texts.hasil_tugas }
  const result = await finishTugas({ db: db(), viewer, now }, { ...base, ...done })
  return caseOutcome(result, await pathBack(base.aduanId), 'tugas-selesai')
})

/** Makes a link for an office; it is shown in the answer to this form and nowhere else. */
export const askOfficeAction = viewerAction('ask-office', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    instansi_tujuan: { missing: 'Tulis nama instansi', max: 200 },
    pertanyaan_instansi: { missing: 'Tulis pertanyaan untuk instansi', max: 5000 },
    masa_tautan: { missing: 'Pilih masa berlaku tautan', max: 3 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const days = daysOf(texts.masa_tautan, MOST_LINK_DAYS)
  if (days === null)
    return { kind: 'invalid', errors: [{ field: 'masa_tautan', message: 'Pilih masa berlaku dari daftar' }] }
  const base = formOf(form)
  const asked = { office: texts.instansi_tujuan, question: texts.pertanyaan_instansi, days }
  const result = await askOffice({ db: db(), viewer, now }, { ...base, ...asked })
  const path = tabPath(base.aduanId, 'tugas')
  if (result.kind !== 'asked') return caseOutcome(result, path, 'tautan')
  revalidatePath(path)
  const tautan = new URL(`/keterangan/${result.token}`, env().APP_URL).href
  return { kind: 'done', message: 'Tautan permintaan dibuat.', data: { tautan } }
})

export const revokeOfficeAction = viewerAction('revoke-office', ['TELAAH'], async ({ viewer, form, now }) => {
  const base = formOf(form)
  const requestId = textOf(form, 'permintaan')
  const result = await revokeOffice({ db: db(), viewer, now }, { ...base, requestId })
  return caseOutcome(result, await pathBack(base.aduanId), 'tautan-cabut')
})
