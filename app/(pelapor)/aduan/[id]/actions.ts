'use server'

import { baseOf, caseAction, placeOf } from '@/app/case-action'
import { caseOutcome } from '@/lib/aduan/case-outcome'
import { contactSchema } from '@/lib/akun/schema'
import { loosenIdentity } from '@/lib/identitas/loosen'
import { KALIMAT_MAX, readNilai } from '@/lib/jejak/figures/rating-rules'
import { nameOwnCase } from '@/lib/kasus/own-name'
import { OWN_NAME_MAX } from '@/lib/kasus/own-name-rules'
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
import { textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { parseForm } from '@/lib/platform/http/parse-form'
import { rateHandling } from '@/lib/sesudah/rating/commands'
import { answerCheckin, reportThreat } from '@/lib/sesudah/threats/commands'
import { readCheckinAnswer } from '@/lib/sesudah/threats/rules'
import { words } from '@/lib/words/words'

const t = words('aduan')

const LONGEST_THREAT = 5000

export const sendPesanAction = caseAction('sendPesan', {
  by: ['PELAPOR'],
  fields: { pesan: { missing: t('tulisPesanAnda') } },
  run: (context, { base, texts }) => sendPesan(context, { ...base, text: texts.pesan }),
  notice: () => 'pelapor',
})

/** "Simpan nama": what the reporter calls the case in their own list. */
export const nameCaseAction = viewerAction('name-case', ['PELAPOR'], async ({ viewer, form }) => {
  const name = textOf(form, 'sebutan')
  if (name.length > OWN_NAME_MAX) {
    const message = t('sebutan.panjang', { jumlah: OWN_NAME_MAX })
    return { kind: 'invalid', errors: [{ field: 'sebutan', message }] }
  }
  const named = await nameOwnCase(db(), viewer, baseOf(form).aduanId, name)
  return named ? { kind: 'done', message: t('sebutan.tersimpan') } : { kind: 'not-found' }
})

export const completeAction = viewerAction('complete', ['PELAPOR'], async ({ viewer, form, now }) => {
  const read = readCompletion(form)
  if (!read.ok) {
    return { kind: 'invalid', errors: [{ field: read.field, message: completionSentences[read.problem] }] }
  }
  const result = await complete({ db: db(), viewer, now }, { ...baseOf(form), ...read.completion })
  return caseOutcome(result, await placeOf(form, viewer), 'complete')
})

export const answerQuestionAction = caseAction('answerQuestion', {
  fields: {
    jawaban_pertanyaan: { missing: t('tulisJawabanAndaBila') },
  },
  run: (context, { base, texts }) => answerQuestion(context, { ...base, text: texts.jawaban_pertanyaan }),
})

export const withdrawAction = caseAction('withdraw', {
  faults: ({ form }) =>
    form.get('yakin') === 'ya' ? [] : [{ field: 'yakin', message: t('centangUntukMemastikanAduan') }],
  run: (context, { base, form }) => withdraw(context, { ...base, reason: textOf(form, 'alasan_cabut') }),
})

export const acceptJawabanAction = caseAction('acceptJawaban', {
  faults: ({ form }) =>
    form.get('yakin_terima') === 'ya'
      ? []
      : [{ field: 'yakin_terima', message: t('centangBahwaJawabanIni') }],
  run: (context, { base }) => acceptJawaban(context, base),
})

export const objectJawabanAction = caseAction('objectJawaban', {
  fields: { keberatan: { missing: t('tulisApaYangMenurut') } },
  run: (context, { base, texts }) => objectJawaban(context, { ...base, text: texts.keberatan }),
})

export const reopenAction = caseAction('reopen', {
  by: ['PELAPOR'],
  fields: { fakta_baru: { missing: t('tulisHalBaruYang') } },
  run: (context, { base, texts }) => reopenByPelapor(context, { ...base, text: texts.fakta_baru }),
})

export const submitNewFactsAction = caseAction('submitNewFacts', {
  fields: { keterangan_baru: { missing: t('tulisKeteranganBaruAnda') } },
  run: (context, { base, texts }) => submitNewFacts(context, { ...base, text: texts.keterangan_baru }),
})

/** "Ya" to the question about retaliation reports a threat; any other answer is only stored. */
export const answerCheckinAction = viewerAction(
  'answerCheckin',
  ['PELAPOR'],
  async ({ viewer, form, now }) => {
    const context = { db: db(), viewer, now }
    const base = { ...baseOf(form), text: textOf(form, 'cerita_keadaan').slice(0, LONGEST_THREAT) }
    const place = await placeOf(form, viewer)
    if (form.get('keadaan') === 'ya')
      return caseOutcome(await reportThreat(context, base), place, 'reportThreat')
    const answer = readCheckinAnswer(textOf(form, 'keadaan'))
    if (!answer) return { kind: 'invalid', errors: [{ field: 'keadaan', message: t('pilihSatuJawaban') }] }
    return caseOutcome(await answerCheckin(context, { ...base, answer }), place, 'answerCheckin')
  },
)

export const reportThreatAction = caseAction('reportThreat', {
  run: (context, { base, form }) =>
    reportThreat(context, { ...base, text: textOf(form, 'ancaman').slice(0, LONGEST_THREAT) }),
})

export const rateHandlingAction = caseAction('rateHandling', {
  fields: { nilai: { missing: t('pilihSatuPenilaian') } },
  faults: ({ form, texts }) => [
    ...(texts.nilai === '' || readNilai(texts.nilai)
      ? []
      : [{ field: 'nilai', message: t('pilihSatuPenilaian') }]),
    ...(textOf(form, 'kesan').length > KALIMAT_MAX
      ? [{ field: 'kesan', message: t('palingBanyakKarakter', { batas: KALIMAT_MAX }) }]
      : []),
  ],
  run: async (context, { base, form, texts }) => {
    const rating = readNilai(texts.nilai)
    if (!rating) return { kind: 'not-found' }
    return rateHandling(context, { ...base, rating, text: textOf(form, 'kesan') })
  },
})

const CONTACT = ['nama_pelapor', 'email_pelapor', 'hp_pelapor'] as const

/** Lets more people know the reporter's identity; this cannot be undone. */
export const loosenIdentityAction = caseAction('loosenIdentity', {
  by: ['PELAPOR'],
  fields: { identitas_baru: { missing: t('pilihBagaimanaIdentitasAnda') } },
  faults: ({ viewer, form }) => {
    const faults: FieldError[] = []
    if (form.get('yakin_identitas') !== 'ya') {
      const message = t('centangBahwaPilihanIni')
      faults.push({ field: 'yakin_identitas', message })
    }
    // An account already knows the name, so none is typed.
    if (viewer.account) return faults
    const contact = parseForm(contactSchema, CONTACT, form)
    if (!contact.ok) faults.push(...contact.errors)
    else if (contact.value.name === '')
      faults.push({ field: 'nama_pelapor', message: t('tulisNamaYangBoleh') })
    return faults
  },
  run: (context, { base, form, texts }) => {
    const contact = parseForm(contactSchema, CONTACT, form)
    const typed = contact.ok ? contact.value : { name: '', email: null, phone: null }
    return loosenIdentity(context, { ...base, to: texts.identitas_baru, typed })
  },
})
