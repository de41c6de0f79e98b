'use server'

import { baseOf, caseAction, placeOf } from '@/app/case-action'
import { caseOutcome, withParam } from '@/lib/aduan/case-outcome'
import { sendPesan } from '@/lib/pesan/commands'
import { db } from '@/lib/platform/db/client'
import { asId } from '@/lib/platform/db/id'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { answerThreat } from '@/lib/sesudah/threats/commands'
import { addCatatan } from '@/lib/telaah/commands'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import * as verification from '@/lib/verifikasi/commands'
import { caseIdByNomor } from '@/lib/verifikasi/main-case'
import { assignAdmin } from '@/lib/verifikasi/queue/commands'
import { chosenQuestions, redirectWords } from '@/lib/verifikasi/reading-labels'
import { checklist, checklistKeys, reasonField } from '@/lib/verifikasi/rules'
import { pukul } from '@/lib/waktu/dates'
import { asShown, fieldOf } from './decision-form'

const LONGEST_QUESTION = 500
const LONGEST_REASON = 500
/** Value in the list of officers that returns a case to the common queue. */
const NOBODY = 'kosong'
const EXPLANATION = { missing: 'Tulis penjelasan untuk pelapor dengan kalimat Anda sendiri' }

export const startVerificationAction = caseAction('startVerification', {
  run: (context, { base }) => verification.startVerification(context, base),
})

export const assignAction = caseAction('assignAdmin', {
  fields: { petugas: { missing: 'Pilih petugas yang akan memeriksa' } },
  run: (context, { base, texts }) =>
    assignAdmin(context, { ...base, adminId: texts.petugas === NOBODY ? null : texts.petugas }),
})

/** Saves ticks in place, without a redirect. */
export const saveChecklistAction = viewerAction('saveChecklist', ['ADMIN'], async ({ viewer, form, now }) => {
  const all = checklist.map((item) => item.key)
  const chosen = form.getAll('periksa').filter((value) => typeof value === 'string')
  const ticked = form.get('semua') === 'ya' ? all : checklistKeys(chosen)
  const shown = checklistKeys(textOf(form, 'tampak').split(' '))
  const { aduanId } = baseOf(form)
  const result = await saveChecklist({ db: db(), viewer, now }, { aduanId, shown, ticked })
  if (result.kind !== 'done') return caseOutcome(result, await placeOf(form, viewer), 'saveChecklist')
  return { kind: 'done', message: `Tersimpan ${pukul(now)}.`, data: { tercentang: ticked.join(' ') } }
})

export const askCompletionAction = caseAction('askCompletion', {
  by: ['ADMIN'],
  faults: ({ form }) => {
    const items = chosenQuestions(fieldOf(form))
    const faults: FieldError[] = []
    if (items.length === 0)
      faults.push({ field: 'tanya.0', message: 'Pilih paling sedikit satu pertanyaan untuk pelapor' })
    if (items.some((item) => item.question.length > LONGEST_QUESTION))
      faults.push({ field: 'tanya.0', message: 'Tulis pertanyaan paling banyak 500 karakter' })
    return faults
  },
  before: asShown('askCompletion'),
  run: (context, { base, form }) =>
    verification.askCompletion(context, {
      ...base,
      text: textOf(form, 'pembuka'),
      closing: textOf(form, 'penutup'),
      items: chosenQuestions(fieldOf(form)),
    }),
})

export const forwardAction = caseAction('forward', {
  by: ['ADMIN'],
  fields: {
    tim: { missing: 'Pilih Tim Telaah yang akan menangani' },
    pengawasan: { missing: 'Pilih apakah aduan ini perlu pemeriksaan' },
  },
  before: asShown('forward'),
  run: (context, { base, texts, form }) =>
    verification.forward(context, {
      ...base,
      timId: asId(texts.tim),
      berkadarPengawasan: texts.pengawasan === 'ya',
      note: textOf(form, 'catatan_tim'),
      reasons: Object.fromEntries(
        checklist.map(({ key }) => [key, textOf(form, reasonField(key)).slice(0, LONGEST_REASON)]),
      ),
    }),
})

/** First step of linking: shows which case the number names. The number never appears in an address. */
export const findMainAction = viewerAction('find-main', ['ADMIN'], async ({ viewer, form }) => {
  const { texts, errors } = demandTexts(form, {
    nomor_utama: { missing: 'Tulis nomor aduan utama, misalnya WBS-2026-7K3Q-9F2M' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const mainId = await caseIdByNomor(db(), viewer, texts.nomor_utama.toUpperCase())
  if (!mainId || mainId === baseOf(form).aduanId) {
    const message = 'Nomor ini tidak dikenal, atau bukan aduan lain yang dapat Anda buka. Periksa nomornya'
    return { kind: 'invalid', errors: [{ field: 'nomor_utama', message }] }
  }
  return {
    kind: 'redirect',
    to: `${withParam(await placeOf(form, viewer), 'duplikat', mainId)}#keputusan`,
  }
})

export const linkDuplicateAction = caseAction('linkDuplicate', {
  by: ['ADMIN'],
  before: asShown('linkDuplicate'),
  run: (context, { base, form }) =>
    verification.linkDuplicate(context, { ...base, mainNomor: textOf(form, 'nomor_utama') }),
})

export const redirectAction = caseAction('redirect', {
  by: ['ADMIN'],
  faults: ({ form }) => {
    const { where, text } = redirectWords(fieldOf(form))
    const faults: FieldError[] = []
    if (where === '') faults.push({ field: 'ke_mana', message: 'Tulis instansi atau kanal yang tepat' })
    if (where.length > 200) faults.push({ field: 'ke_mana', message: 'Tulis paling banyak 200 karakter' })
    if (text === '')
      faults.push({ field: 'penjelasan_arah', message: 'Jelaskan kepada pelapor mengapa diarahkan ke sana' })
    return faults
  },
  before: asShown('redirect'),
  run: (context, { base, form }) =>
    verification.redirect(context, { ...base, ...redirectWords(fieldOf(form)) }),
})

export const declineAction = caseAction('decline', {
  by: ['ADMIN'],
  fields: { alasan_tolak: { missing: 'Pilih alasannya', max: 100 }, penjelasan_tolak: EXPLANATION },
  before: asShown('decline'),
  run: (context, { base, texts }) =>
    verification.decline(context, { ...base, reason: texts.alasan_tolak, text: texts.penjelasan_tolak }),
})

export const closeIncompleteAction = caseAction('closeIncomplete', {
  by: ['ADMIN'],
  fields: { alasan_tutup: { missing: 'Pilih alasannya', max: 100 }, penjelasan_tutup: EXPLANATION },
  before: asShown('closeIncomplete'),
  run: (context, { base, texts }) =>
    verification.closeIncomplete(context, {
      ...base,
      reason: texts.alasan_tutup,
      text: texts.penjelasan_tutup,
    }),
})

export const reopenAction = caseAction('reopen', {
  by: ['ADMIN'],
  fields: { alasan_buka: { missing: 'Tulis hal baru yang membuat aduan dibuka kembali' } },
  run: (context, { base, texts }) =>
    verification.reopenByAdmin(context, { ...base, text: texts.alasan_buka }),
})

export const handToTeamAction = caseAction('handToTeam', {
  fields: {
    tim_baru: { missing: 'Pilih tim yang menerima kasus', max: 40 },
    alasan_alih: { missing: 'Tulis mengapa kasus dialihkan' },
  },
  run: (context, { base, texts }) =>
    verification.handToTeam(context, { ...base, timId: asId(texts.tim_baru), reason: texts.alasan_alih }),
})

export const sendPesanAction = caseAction('sendPesan', {
  by: ['ADMIN'],
  fields: { pesan: { missing: 'Tulis pesan untuk pelapor' } },
  run: (context, { base, texts }) => sendPesan(context, { ...base, text: texts.pesan }),
  notice: () => 'staff',
})

export const addCatatanAction = caseAction('addCatatan', {
  by: ['ADMIN'],
  fields: { catatan: { missing: 'Tulis catatan internal' } },
  run: (context, { base, texts }) => addCatatan(context, { ...base, text: texts.catatan }),
})

export const answerThreatAction = caseAction('answerThreat', {
  by: ['ADMIN'],
  fields: { jawaban_ancaman: { missing: 'Tulis jawaban untuk pelapor, atau yang sudah dilakukan' } },
  run: (context, { base, texts }) => answerThreat(context, { ...base, text: texts.jawaban_ancaman }),
})
