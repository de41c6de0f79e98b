'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { contactSchema } from '@/lib/akun/schema'
import { loosenIdentity } from '@/lib/identitas/loosen'
import { KALIMAT_MAX, readNilai } from '@/lib/jejak/figures/rating-rules'
import { complete } from '@/lib/lapor/commands/complete'
import {
  acceptJawaban,
  answerQuestion,
  objectJawaban,
  reopenByPelapor,
  submitNewFacts,
  withdraw,
} from '@/lib/lapor/commands/reporter'
import { readCompletion } from '@/lib/lapor/completion'
import { completionSentences } from '@/lib/lapor/completion-labels'
import { sendPesan } from '@/lib/pesan/commands'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { parseForm } from '@/lib/platform/http/parse-form'
import { rateHandling } from '@/lib/sesudah/rating/commands'
import { answerCheckin, reportThreat } from '@/lib/sesudah/threats/commands'
import { readCheckinAnswer } from '@/lib/sesudah/threats/rules'

const pathOf = (aduanId: string) => `/aduan/${aduanId}`

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

export const sendPesanAction = viewerAction(
  'pelapor-send-pesan',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, { pesan: { missing: 'Tulis pesan Anda' } })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await sendPesan({ db: db(), viewer, now }, { ...base, text: texts.pesan })
    return caseOutcome(result, pathOf(base.aduanId), 'pesan')
  },
)

export const completeAction = viewerAction('complete', ['PELAPOR'], async ({ viewer, form, now }) => {
  const read = readCompletion(form)
  if (!read.ok) {
    return { kind: 'invalid', errors: [{ field: read.field, message: completionSentences[read.problem] }] }
  }
  const base = formOf(form)
  const result = await complete({ db: db(), viewer, now }, { ...base, ...read.completion })
  return caseOutcome(result, pathOf(base.aduanId), 'kelengkapan')
})

export const answerQuestionAction = viewerAction(
  'answer-question',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      jawaban_pertanyaan: { missing: 'Tulis jawaban Anda. Bila tidak tahu, tulis "tidak tahu"' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await answerQuestion(
      { db: db(), viewer, now },
      { ...base, text: texts.jawaban_pertanyaan },
    )
    return caseOutcome(result, pathOf(base.aduanId), 'jawaban-pertanyaan')
  },
)

export const withdrawAction = viewerAction('withdraw', ['PELAPOR'], async ({ viewer, form, now }) => {
  if (form.get('yakin') !== 'ya') {
    return {
      kind: 'invalid',
      errors: [{ field: 'yakin', message: 'Centang untuk memastikan aduan dicabut' }],
    }
  }
  const base = formOf(form)
  const result = await withdraw({ db: db(), viewer, now }, { ...base, reason: textOf(form, 'alasan_cabut') })
  return caseOutcome(result, pathOf(base.aduanId), 'cabut')
})

export const acceptJawabanAction = viewerAction(
  'accept-jawaban',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    return caseOutcome(await acceptJawaban({ db: db(), viewer, now }, base), pathOf(base.aduanId), 'terima')
  },
)

export const objectJawabanAction = viewerAction(
  'object-jawaban',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      keberatan: { missing: 'Tulis apa yang menurut Anda belum terjawab atau keliru' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await objectJawaban({ db: db(), viewer, now }, { ...base, text: texts.keberatan })
    return caseOutcome(result, pathOf(base.aduanId), 'keberatan')
  },
)

export const reopenAction = viewerAction('pelapor-reopen', ['PELAPOR'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { fakta_baru: { missing: 'Tulis hal baru yang Anda ketahui' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await reopenByPelapor({ db: db(), viewer, now }, { ...base, text: texts.fakta_baru })
  return caseOutcome(result, pathOf(base.aduanId), 'buka-kembali')
})

export const submitNewFactsAction = viewerAction('new-facts', ['PELAPOR'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { keterangan_baru: { missing: 'Tulis keterangan baru Anda' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await submitNewFacts({ db: db(), viewer, now }, { ...base, text: texts.keterangan_baru })
  return caseOutcome(result, pathOf(base.aduanId), 'keterangan-baru')
})

export const answerCheckinAction = viewerAction(
  'answer-checkin',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const base = { ...formOf(form), text: textOf(form, 'cerita_keadaan').slice(0, 5000) }
    if (form.get('keadaan') === 'ya') {
      const result = await reportThreat({ db: db(), viewer, now }, base)
      return caseOutcome(result, pathOf(base.aduanId), 'terancam')
    }
    const answer = readCheckinAnswer(textOf(form, 'keadaan'))
    if (!answer) {
      return { kind: 'invalid', errors: [{ field: 'keadaan', message: 'Pilih satu jawaban' }] }
    }
    const result = await answerCheckin({ db: db(), viewer, now }, { ...base, answer })
    return caseOutcome(result, pathOf(base.aduanId), 'keadaan')
  },
)

export const reportThreatAction = viewerAction(
  'report-threat',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const base = { ...formOf(form), text: textOf(form, 'ancaman').slice(0, 5000) }
    return caseOutcome(await reportThreat({ db: db(), viewer, now }, base), pathOf(base.aduanId), 'terancam')
  },
)

export const rateHandlingAction = viewerAction(
  'rate-handling',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const rating = readNilai(textOf(form, 'nilai'))
    const text = textOf(form, 'kesan')
    const errors = [
      ...(rating ? [] : [{ field: 'nilai', message: 'Pilih satu penilaian' }]),
      ...(text.length > KALIMAT_MAX
        ? [{ field: 'kesan', message: `Paling banyak ${KALIMAT_MAX} karakter` }]
        : []),
    ]
    if (!rating || errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await rateHandling({ db: db(), viewer, now }, { ...base, rating, text })
    return caseOutcome(result, pathOf(base.aduanId), 'nilai')
  },
)

/** Lets more of the reporter be known, once and for all. */
export const loosenIdentityAction = viewerAction(
  'loosen-identity',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const errors: FieldError[] = []
    const to = textOf(form, 'identitas_baru')
    if (to === '')
      errors.push({ field: 'identitas_baru', message: 'Pilih bagaimana identitas Anda ditangani' })
    if (form.get('yakin_identitas') !== 'ya') {
      const message = 'Centang bahwa pilihan ini tidak dapat ditarik kembali'
      errors.push({ field: 'yakin_identitas', message })
    }
    const contact = parseForm(contactSchema, ['nama_pelapor', 'email_pelapor', 'hp_pelapor'], form)
    const typed = contact.ok ? contact.value : { name: '', email: null, phone: null }
    // An account has told its name before; nothing is typed then.
    if (!viewer.account) {
      if (!contact.ok) errors.push(...contact.errors)
      else if (typed.name === '')
        errors.push({ field: 'nama_pelapor', message: 'Tulis nama yang boleh diketahui' })
    }
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await loosenIdentity({ db: db(), viewer, now }, { ...base, to, typed })
    return caseOutcome(result, pathOf(base.aduanId), 'identitas')
  },
)
