'use server'

import { caseOutcome } from '@/lib/action/case-outcome'
import { viewerAction } from '@/lib/action/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/action/form-fields'
import { db } from '@/lib/db/client'
import { sendPesan } from '@/lib/pesan/commands'
import { askedItems } from '@/lib/pesan/items'
import { addCatatan } from '@/lib/telaah/commands'
import {
  askCompletion,
  decline,
  forward,
  linkDuplicate,
  redirect,
  reopenByAdmin,
  startVerification,
} from '@/lib/verifikasi/commands'

const pathOf = (aduanId: string) => `/admin/aduan/${aduanId}`

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

export const startVerificationAction = viewerAction(
  'start-verification',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const base = formOf(form)
    return caseOutcome(
      await startVerification({ db: db(), viewer, now }, base),
      pathOf(base.aduanId),
      'mulai',
    )
  },
)

export const askCompletionAction = viewerAction(
  'ask-completion',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const items = askedItems(form).filter(
      (item, index) => form.get(`tanya.${index}`) === 'ya' && item.question !== '',
    )
    if (items.length === 0) {
      const message = 'Pilih paling sedikit satu pertanyaan untuk pelapor'
      return { kind: 'invalid', errors: [{ field: 'tanya.0', message }] }
    }
    const base = formOf(form)
    const text = textOf(form, 'pengantar')
    const result = await askCompletion({ db: db(), viewer, now }, { ...base, items, text })
    return caseOutcome(result, pathOf(base.aduanId), 'minta')
  },
)

export const forwardAction = viewerAction('forward', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    tim: { missing: 'Pilih Tim Telaah yang akan menangani' },
    pengawasan: { missing: 'Pilih apakah aduan ini perlu pemeriksaan' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
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
  return caseOutcome(result, pathOf(base.aduanId), 'teruskan')
})

export const linkDuplicateAction = viewerAction(
  'link-duplicate',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      nomor_utama: { missing: 'Tulis nomor aduan utama, misalnya WBS-2026-7K3Q-9F2M' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const mainNomor = texts.nomor_utama.toUpperCase()
    const result = await linkDuplicate({ db: db(), viewer, now }, { ...base, mainNomor })
    return caseOutcome(result, pathOf(base.aduanId), 'duplikat')
  },
)

export const redirectAction = viewerAction('redirect', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    ke_mana: { missing: 'Tulis instansi atau kanal yang tepat', max: 200 },
    penjelasan_arah: { missing: 'Jelaskan kepada pelapor mengapa diarahkan ke sana' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await redirect(
    { db: db(), viewer, now },
    { ...base, where: texts.ke_mana, text: texts.penjelasan_arah },
  )
  return caseOutcome(result, pathOf(base.aduanId), 'arahkan')
})

export const declineAction = viewerAction('decline', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_tolak: { missing: 'Pilih alasannya', max: 100 },
    penjelasan_tolak: { missing: 'Tulis penjelasan untuk pelapor dengan kalimat Anda sendiri' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await decline(
    { db: db(), viewer, now },
    { ...base, reason: texts.alasan_tolak, text: texts.penjelasan_tolak },
  )
  return caseOutcome(result, pathOf(base.aduanId), 'tolak')
})

export const reopenAction = viewerAction('admin-reopen', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_buka: { missing: 'Tulis hal baru yang membuat aduan dibuka kembali' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await reopenByAdmin({ db: db(), viewer, now }, { ...base, text: texts.alasan_buka })
  return caseOutcome(result, pathOf(base.aduanId), 'buka-kembali')
})

export const sendPesanAction = viewerAction('admin-send-pesan', ['ADMIN'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { pesan: { missing: 'Tulis pesan untuk pelapor' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await sendPesan({ db: db(), viewer, now }, { ...base, text: texts.pesan })
  return caseOutcome(result, pathOf(base.aduanId), 'pesan')
})

export const addCatatanAction = viewerAction(
  'admin-add-catatan',
  ['ADMIN'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, { catatan: { missing: 'Tulis catatan internal' } })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await addCatatan({ db: db(), viewer, now }, { ...base, text: texts.catatan })
    return caseOutcome(result, pathOf(base.aduanId), 'catatan')
  },
)
