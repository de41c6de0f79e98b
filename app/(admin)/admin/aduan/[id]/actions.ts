'use server'

import { caseOutcome, withParam } from '@/lib/aduan/case-outcome'
import { sendPesan } from '@/lib/pesan/commands'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { demandTexts, textOf } from '@/lib/platform/http/form-fields'
import type { FieldError } from '@/lib/platform/http/form-state'
import { addCatatan } from '@/lib/telaah/commands'
import { saveChecklist } from '@/lib/verifikasi/checklist'
import {
  askCompletion,
  closeIncomplete,
  decline,
  forward,
  handToTeam,
  linkDuplicate,
  redirect,
  reopenByAdmin,
  startVerification,
} from '@/lib/verifikasi/commands'
import { caseIdByNomor } from '@/lib/verifikasi/main-case'
import { assignAdmin } from '@/lib/verifikasi/queue/commands'
import { chosenQuestions, redirectWords } from '@/lib/verifikasi/reading-labels'
import { checklist, checklistKeys } from '@/lib/verifikasi/rules'
import { pukul } from '@/lib/waktu/dates'
import { beforeSending, fieldOf, formOf, placeOf } from './decision-form'

const LONGEST_QUESTION = 500
/** What the list of officers sends for putting a case back to those nobody has. */
const NOBODY = 'kosong'

export const startVerificationAction = viewerAction(
  'start-verification',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    return caseOutcome(
      await startVerification({ db: db(), viewer, now }, base),
      placeOf(form, viewer),
      'mulai',
    )
  },
)

export const assignAction = viewerAction('assign', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { petugas: { missing: 'Pilih petugas yang akan memeriksa' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { aduanId, actionKey } = formOf(form)
  const adminId = texts.petugas === NOBODY ? null : texts.petugas
  const result = await assignAdmin({ db: db(), viewer, now }, { aduanId, actionKey, adminId })
  return caseOutcome(result, placeOf(form, viewer), 'tugaskan')
})

export const saveChecklistAction = viewerAction(
  'save-checklist',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { aduanId } = formOf(form)
    const all = checklist.map((item) => item.key)
    const chosen = form.getAll('periksa').filter((value) => typeof value === 'string')
    const ticked = form.get('semua') === 'ya' ? all : checklistKeys(chosen)
    const shown = checklistKeys(textOf(form, 'tampak').split(' '))
    const result = await saveChecklist({ db: db(), viewer, now }, { aduanId, shown, ticked })
    if (result.kind !== 'done') return caseOutcome(result, placeOf(form, viewer), 'periksa')
    return { kind: 'done', message: `Tersimpan ${pukul(now)}.`, data: { tercentang: ticked.join(' ') } }
  },
)

export const askCompletionAction = viewerAction(
  'ask-completion',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const items = chosenQuestions(fieldOf(form))
    const errors: FieldError[] = []
    if (items.length === 0)
      errors.push({ field: 'tanya.0', message: 'Pilih paling sedikit satu pertanyaan untuk pelapor' })
    if (items.some((item) => item.question.length > LONGEST_QUESTION))
      errors.push({ field: 'tanya.0', message: 'Tulis pertanyaan paling banyak 500 karakter' })
    const held = await beforeSending(viewer, form, 'askCompletion', errors, now)
    if (held) return held
    const base = formOf(form)
    const texts = { text: textOf(form, 'pembuka'), closing: textOf(form, 'penutup') }
    const result = await askCompletion({ db: db(), viewer, now }, { ...base, ...texts, items })
    return caseOutcome(result, placeOf(form, viewer), 'minta')
  },
)

export const forwardAction = viewerAction('forward', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    tim: { missing: 'Pilih Tim Telaah yang akan menangani' },
    pengawasan: { missing: 'Pilih apakah aduan ini perlu pemeriksaan' },
  })
  const held = await beforeSending(viewer, form, 'forward', errors, now)
  if (held) return held
  const base = formOf(form)
  const result = await forward(
    { db: db(), viewer, now },
    {
      ...base,
      timId: texts.tim,
      berkadarPengawasan: texts.pengawasan === 'ya',
      note: textOf(form, 'catatan_tim'),
    },
  )
  return caseOutcome(result, placeOf(form, viewer), 'teruskan')
})

/** First step of joining: shows which case the number names. The number itself never stands in an address. */
export const findMainAction = viewerAction('find-main', ['ADMIN'], async ({ viewer, form }) => {
  const { texts, errors } = demandTexts(form, {
    nomor_utama: { missing: 'Tulis nomor aduan utama, misalnya WBS-2026-7K3Q-9F2M' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const { aduanId } = formOf(form)
  const mainId = await caseIdByNomor(db(), viewer, texts.nomor_utama.toUpperCase())
  if (!mainId || mainId === aduanId) {
    const message = 'Nomor ini tidak dikenal, atau bukan aduan lain yang dapat Anda buka. Periksa nomornya'
    return { kind: 'invalid', errors: [{ field: 'nomor_utama', message }] }
  }
  return { kind: 'redirect', to: `${withParam(placeOf(form, viewer), 'duplikat', mainId)}#keputusan` }
})

export const linkDuplicateAction = viewerAction(
  'link-duplicate',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const held = await beforeSending(viewer, form, 'linkDuplicate', [], now)
    if (held) return held
    const base = formOf(form)
    const mainNomor = textOf(form, 'nomor_utama')
    const result = await linkDuplicate({ db: db(), viewer, now }, { ...base, mainNomor })
    return caseOutcome(result, placeOf(form, viewer), 'duplikat')
  },
)

export const redirectAction = viewerAction('redirect', ['ADMIN'], async ({ viewer, form, now }) => {
  const { where, text } = redirectWords(fieldOf(form))
  const errors: FieldError[] = []
  if (where === '') errors.push({ field: 'ke_mana', message: 'Tulis instansi atau kanal yang tepat' })
  if (where.length > 200) errors.push({ field: 'ke_mana', message: 'Tulis paling banyak 200 karakter' })
  if (text === '')
    errors.push({ field: 'penjelasan_arah', message: 'Jelaskan kepada pelapor mengapa diarahkan ke sana' })
  const held = await beforeSending(viewer, form, 'redirect', errors, now)
  if (held) return held
  const base = formOf(form)
  const result = await redirect({ db: db(), viewer, now }, { ...base, where, text })
  return caseOutcome(result, placeOf(form, viewer), 'arahkan')
})

export const declineAction = viewerAction('decline', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_tolak: { missing: 'Pilih alasannya', max: 100 },
    penjelasan_tolak: { missing: 'Tulis penjelasan untuk pelapor dengan kalimat Anda sendiri' },
  })
  const held = await beforeSending(viewer, form, 'decline', errors, now)
  if (held) return held
  const base = formOf(form)
  const result = await decline(
    { db: db(), viewer, now },
    { ...base, reason: texts.alasan_tolak, text: texts.penjelasan_tolak },
  )
  return caseOutcome(result, placeOf(form, viewer), 'tolak')
})

export const closeIncompleteAction = viewerAction(
  'close-incomplete',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      alasan_tutup: { missing: 'Pilih alasannya', max: 100 },
      penjelasan_tutup: { missing: 'Tulis penjelasan untuk pelapor dengan kalimat Anda sendiri' },
    })
    const held = await beforeSending(viewer, form, 'closeIncomplete', errors, now)
    if (held) return held
    const base = formOf(form)
    const result = await closeIncomplete(
      { db: db(), viewer, now },
      { ...base, reason: texts.alasan_tutup, text: texts.penjelasan_tutup },
    )
    return caseOutcome(result, placeOf(form, viewer), 'tutup')
  },
)

export const reopenAction = viewerAction('admin-reopen', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_buka: { missing: 'Tulis hal baru yang membuat aduan dibuka kembali' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await reopenByAdmin({ db: db(), viewer, now }, { ...base, text: texts.alasan_buka })
  return caseOutcome(result, placeOf(form, viewer), 'buka-kembali')
})

export const handToTeamAction = viewerAction('hand-to-team', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    tim_baru: { missing: 'Pilih tim yang menerima kasus', max: 40 },
    alasan_alih: { missing: 'Tulis mengapa kasus dialihkan' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const given = { ...base, timId: texts.tim_baru, reason: texts.alasan_alih }
  const result = await handToTeam({ db: db(), viewer, now }, given)
  return caseOutcome(result, placeOf(form, viewer), 'alih')
})

export const sendPesanAction = viewerAction('admin-send-pesan', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { pesan: { missing: 'Tulis pesan untuk pelapor' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await sendPesan({ db: db(), viewer, now }, { ...base, text: texts.pesan })
  return caseOutcome(result, placeOf(form, viewer), 'pesan')
})

export const addCatatanAction = viewerAction(
  'admin-add-catatan',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, { catatan: { missing: 'Tulis catatan internal' } })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await addCatatan({ db: db(), viewer, now }, { ...base, text: texts.catatan })
    return caseOutcome(result, placeOf(form, viewer), 'catatan')
  },
)
