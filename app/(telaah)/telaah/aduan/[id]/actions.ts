'use server'

import { caseOutcome } from '@/lib/aduan/case-outcome'
import { sendPesan } from '@/lib/pesan/commands'
import { db } from '@/lib/platform/db/client'
import { viewerAction } from '@/lib/platform/http/form-action'
import { actionKeyOf, demandTexts, textOf } from '@/lib/platform/http/form-fields'
import {
  acceptCase,
  addCatatan,
  askPelapor,
  handBack,
  logTindakLanjut,
  sendProgress,
} from '@/lib/telaah/commands'
import { pathBack } from './open-tab'

function formOf(form: FormData) {
  return { aduanId: textOf(form, 'aduan'), actionKey: actionKeyOf(form) }
}

export const acceptCaseAction = viewerAction('accept-case', ['TELAAH'], async ({ viewer, form, now }) => {
  const base = formOf(form)
  return caseOutcome(
    await acceptCase({ db: db(), viewer, now }, base),
    await pathBack(base.aduanId),
    'terima',
  )
})

export const handBackAction = viewerAction('hand-back', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, {
    alasan_kembali: { missing: 'Tulis alasan pengembalian untuk administrator' },
  })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await handBack({ db: db(), viewer, now }, { ...base, reason: texts.alasan_kembali })
  // The team's keys are gone with it: the case's own page no longer exists for this person.
  return caseOutcome(result, '/telaah', 'kembalikan')
})

export const logTindakLanjutAction = viewerAction(
  'log-tindak-lanjut',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, {
      jenis_langkah: { missing: 'Pilih jenis langkah', max: 40 },
      tanggal_langkah: { missing: 'Isi tanggal langkah ini', max: 10 },
      uraian_langkah: { missing: 'Tulis apa yang dilakukan dan hasilnya' },
    })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const body = {
      kind: texts.jenis_langkah,
      onDate: texts.tanggal_langkah,
      office: textOf(form, 'instansi_langkah').slice(0, 200),
      letter: textOf(form, 'surat_langkah').slice(0, 200),
      text: texts.uraian_langkah,
    }
    const result = await logTindakLanjut({ db: db(), viewer, now }, { ...base, body })
    return caseOutcome(result, await pathBack(base.aduanId), 'langkah')
  },
)

export const askPelaporAction = viewerAction('ask-pelapor', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { pertanyaan: { missing: 'Tulis pertanyaan untuk pelapor' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await askPelapor({ db: db(), viewer, now }, { ...base, text: texts.pertanyaan })
  return caseOutcome(result, await pathBack(base.aduanId), 'tanya')
})

export const sendProgressAction = viewerAction('send-progress', ['TELAAH'], async ({ viewer, form, now }) => {
  const { texts, errors } = demandTexts(form, { kemajuan: { missing: 'Tulis kabar kemajuan untuk pelapor' } })
  if (errors.length > 0) return { kind: 'invalid', errors }
  const base = formOf(form)
  const result = await sendProgress({ db: db(), viewer, now }, { ...base, text: texts.kemajuan })
  return caseOutcome(result, await pathBack(base.aduanId), 'kemajuan')
})

export const sendPesanAction = viewerAction(
  'telaah-send-pesan',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, { pesan: { missing: 'Tulis pesan untuk pelapor' } })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await sendPesan({ db: db(), viewer, now }, { ...base, text: texts.pesan })
    return caseOutcome(result, await pathBack(base.aduanId), 'pesan')
  },
)

export const addCatatanAction = viewerAction(
  'telaah-add-catatan',
  ['TELAAH'],
  async ({ viewer, form, now }) => {
    const { texts, errors } = demandTexts(form, { catatan: { missing: 'Tulis catatan internal' } })
    if (errors.length > 0) return { kind: 'invalid', errors }
    const base = formOf(form)
    const result = await addCatatan({ db: db(), viewer, now }, { ...base, text: texts.catatan })
    return caseOutcome(result, await pathBack(base.aduanId), 'catatan')
  },
)
