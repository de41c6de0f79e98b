'use server'

import { revalidatePath } from 'next/cache'
import { baseOf, caseAction } from '@/app/case-action'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import { tabPath } from '@/lib/aduan/tab-rules'
import { env } from '@/lib/env'
import { leakAdvice, leakSentences } from '@/lib/naskah/leak-check/labels'
import { isSoft, type Leak } from '@/lib/naskah/leak-check/rules'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { askOffice, dropQuestion, revokeOffice } from '@/lib/telaah/instansi-commands'
import { assignTugas, finishTugas } from '@/lib/telaah/tugas-commands'
import { daysOf, MOST_LINK_DAYS, MOST_TUGAS_DAYS } from '@/lib/telaah/tugas-rules'

const TASK_TEXT = { uraian_tugas: { missing: 'Tulis apa yang harus dikerjakan', max: 5000 } }

/** "Beri tugas"; with the id of an open task "Alihkan tugas". */
export const assignTugasAction = caseAction('assignTugas', {
  fields: {
    petugas_tugas: { missing: 'Pilih penanggung jawab', max: 40 },
    waktu_tugas: { missing: 'Pilih batas waktu', max: 3 },
  },
  faults: ({ form, texts }) => [
    ...(textOf(form, 'tugas') ? [] : demandTexts(form, TASK_TEXT).errors),
    ...(texts.waktu_tugas === '' ? [] : chosenDays('waktu_tugas', texts.waktu_tugas, MOST_TUGAS_DAYS)),
  ],
  run: (context, { base, form, texts }) => {
    const tugasId = textOf(form, 'tugas') || undefined
    const text = tugasId ? '' : textOf(form, 'uraian_tugas')
    const days = daysOf(texts.waktu_tugas, MOST_TUGAS_DAYS) ?? 0
    return assignTugas(context, { ...base, tugasId, text, assigneeId: texts.petugas_tugas, days })
  },
  notice: ({ form }) => (textOf(form, 'tugas') ? 'alih' : 'baru'),
})

export const finishTugasAction = caseAction('finishTugas', {
  fields: { hasil_tugas: { missing: 'Tulis hasil tugas', max: 5000 } },
  run: (context, { base, form, texts }) =>
    finishTugas(context, { ...base, tugasId: textOf(form, 'tugas'), result: texts.hasil_tugas }),
})

/** Creates a link for an office; only the answer to this form shows it. */
export const askOfficeAction = viewerAction('askOffice', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    instansi_tujuan: { missing: 'Tulis nama instansi', max: 200 },
    pertanyaan_instansi: { missing: 'Tulis pertanyaan untuk instansi', max: 5000 },
    masa_tautan: { missing: 'Pilih masa berlaku tautan', max: 3 },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const days = daysOf(texts.masa_tautan, MOST_LINK_DAYS)
  if (days === null)
    return { kind: 'invalid', errors: [{ field: 'masa_tautan', message: 'Pilih masa berlaku dari daftar' }] }
  const base = baseOf(form)
  const reason = textOf(form, 'alasan_kirim').slice(0, 500)
  const asked = { office: texts.instansi_tujuan, question: texts.pertanyaan_instansi, days, reason }
  const result = await askOffice({ db: db(), viewer, now }, { ...base, ...asked })
  const path = tabPath(base.aduanId, 'tugas')
  if (result.kind === 'held') return { kind: 'invalid', errors: result.leaks.map(askLeakFault) }
  if (result.kind !== 'asked') return caseOutcome(result, path, 'askOffice')
  revalidatePath(path)
  const tautan = new URL(`/keterangan/${result.token}`, env().APP_URL).href
  return { kind: 'done', message: 'Tautan permintaan dibuat.', data: { tautan } }
})

export const dropQuestionAction = caseAction('dropQuestion', {
  run: (context, { base }) => dropQuestion(context, base),
})

export const revokeOfficeAction = caseAction('revokeOffice', {
  run: (context, { base, form }) => revokeOffice(context, { ...base, requestId: textOf(form, 'permintaan') }),
})

const ASK_FIELDS: Readonly<Record<string, string>> = { office: 'instansi_tujuan' }

/** A finding of the leak check, at the field that it is in; what may stay asks for a reason. */
function askLeakFault(leak: Leak): FieldError {
  const why = `${leak.match ? `“${leak.match}”: ` : ''}${leakSentences[leak.kind]}`
  if (!isSoft(leak)) return { field: ASK_FIELDS[leak.section] ?? 'pertanyaan_instansi', message: why }
  return { field: 'alasan_kirim', message: `${why} ${leakAdvice.soft}` }
}

function chosenDays(field: string, text: string, most: number) {
  return daysOf(text, most) === null ? [{ field, message: 'Pilih batas waktu dari daftar' }] : []
}
